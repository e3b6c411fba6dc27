package gradedsanctions.rulebook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of one file and refuses what a declaration may not hold. */
final class Declarations {

    static final Set<String> PLAIN_TYPES =
            Set.of("String", "int", "long", "boolean", "Integer", "Long", "Boolean", "BigDecimal", "LocalDate");
    private static final Set<String> PRIMITIVES = Set.of("int", "long", "boolean");
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,60}");
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,60}_?");
    private static final Pattern CONSTANT_NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");

    private final String pack;
    private final Report report;

    Declarations(String pack, Report report) {
        this.pack = pack;
        this.report = report;
    }

    Declared.@Nullable Type type(TypeDeclarationDescr descr) {
        int line = descr.getLine();
        if (!name(descr, line)) {
            return null;
        }
        if (descr.isTrait()) {
            report.error(line, "traits are not allowed; declare a type");
        }
        List<String> parents =
                descr.getSuperTypes().stream().map(q -> q.getFullName()).toList();
        if (parents.size() > 1
                || parents.stream().anyMatch(p -> !TYPE_NAME.matcher(p).matches())) {
            report.error(
                    line,
                    descr.getTypeName() + " extends " + parents + "; expected one declared type, by its simple name");
            return null;
        }
        return new Declared.Type(
                descr.getTypeName(),
                pack,
                report.file(),
                line,
                parents.isEmpty() ? null : parents.get(0),
                Annotations.read(descr, Annotations.ON_TYPES, line, report),
                fields(descr, true));
    }

    Declared.@Nullable Enumeration enumeration(EnumDeclarationDescr descr) {
        int line = descr.getLine();
        if (!name(descr, line)) {
            return null;
        }
        Annotations.read(descr, Set.of(), line, report);
        List<Declared.Field> fields = fields(descr, false);
        List<Declared.Constant> constants = new ArrayList<>();
        for (EnumLiteralDescr literal : descr.getLiterals()) {
            constants.add(constant(descr.getTypeName(), literal, fields.size()));
        }
        return new Declared.Enumeration(descr.getTypeName(), pack, report.file(), line, fields, constants);
    }

    private Declared.Constant constant(String type, EnumLiteralDescr literal, int fields) {
        String name = literal.getName();
        if (!CONSTANT_NAME.matcher(name).matches()) {
            report.error(literal.getLine(), "constant " + type + "." + name + ": expected capitals, digits and _");
        }
        Annotations.read(literal, Set.of(), literal.getLine(), report);
        List<Object> values = new ArrayList<>();
        for (String argument : literal.getConstructorArgs()) {
            Object value = Expressions.plainLiteral(argument);
            if (value == null) {
                report.error(
                        literal.getLine(),
                        "constant " + type + "." + name + " has the argument " + argument
                                + "; expected a quoted text, a whole number, true or false");
            } else {
                values.add(value);
            }
        }
        if (values.size() != fields) {
            report.error(
                    literal.getLine(),
                    "constant " + type + "." + name + " gives " + values.size() + " values for " + fields + " fields");
        }
        return new Declared.Constant(name, values);
    }

    private boolean name(AbstractClassTypeDeclarationDescr descr, int line) {
        String name = descr.getTypeName();
        boolean plain =
                TYPE_NAME.matcher(name).matches() && descr.getFullTypeName().equals(name);
        if (!plain) {
            report.error(
                    line,
                    "a declared type has a simple name beginning with a capital letter, not "
                            + descr.getFullTypeName());
        } else if (PLAIN_TYPES.contains(name) || name.equals("List") || isOfJava(name)) {
            report.error(line, "the name " + name + " is taken by Java; choose another");
        }
        return plain;
    }

    private static boolean isOfJava(String name) {
        try {
            return Class.forName("java.lang." + name, false, null) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private List<Declared.Field> fields(AbstractClassTypeDeclarationDescr descr, boolean annotated) {
        List<Declared.Field> fields = new ArrayList<>();
        for (TypeFieldDescr field : descr.getFields().values()) {
            int line = field.getLine();
            String type = field.getPattern().getObjectType();
            String what = descr.getTypeName() + "." + field.getFieldName();
            if (!FIELD_NAME.matcher(field.getFieldName()).matches()) {
                report.error(line, "field " + what + ": expected a small letter first, then letters and digits");
            } else if (SourceVersion.isKeyword(field.getFieldName())) {
                report.error(
                        line, "field " + what + " is a word of Java; put a _ behind it: " + field.getFieldName() + "_");
            }
            if (!PLAIN_TYPES.contains(type) && !TYPE_NAME.matcher(type).matches()) {
                report.error(
                        line,
                        "field " + what + " has the type " + type + "; expected one of "
                                + PLAIN_TYPES.stream().sorted().toList() + " or a declared type by its simple name");
            }
            if (field.getInitExpr() != null) {
                report.error(line, "field " + what + " has an initial value; a declaration holds none");
            }
            Map<String, String> annotations =
                    Annotations.read(field, annotated ? Annotations.ON_FIELDS : Set.of(), line, report);
            String min = annotations.get("min");
            String max = annotations.get("max");
            if (min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0) {
                report.error(line, "field " + what + " has @min " + min + " above @max " + max);
            }
            fields.add(new Declared.Field(field.getFieldName(), type, line, annotations));
        }
        return fields;
    }

    /** A missing int or boolean would be 0 or false and fire rules, so what people fill in is boxed or required. */
    static void checkUnknownIsNotZero(Sources sources, String incident, Map<String, Report> reports) {
        for (Declared.Type type : sources.types().values()) {
            if (!sources.isA(type.name(), incident)) {
                continue;
            }
            for (Declared.Field field : type.fields()) {
                if (PRIMITIVES.contains(field.type()) && !field.annotations().containsKey("required")) {
                    Report report = reports.get(type.file());
                    if (report != null) {
                        report.error(
                                field.line(),
                                "field " + type.name() + "." + field.name() + " is " + field.type()
                                        + " but not @required: left out it would count as 0 or false. Use "
                                        + (field.type().equals("boolean") ? "Boolean" : "Integer or Long")
                                        + " or @required");
                    }
                }
            }
        }
    }
}
