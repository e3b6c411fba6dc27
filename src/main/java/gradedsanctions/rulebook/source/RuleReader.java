package gradedsanctions.rulebook.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads one rule and refuses what a rule may not hold. */
final class RuleReader {

    static final Set<String> ATTRIBUTES = Set.of("salience", "date-effective", "date-expires", "enabled");
    private static final Set<String> UNSURE = Set.of("P", "I");
    private static final Pattern NAME =
            Pattern.compile("([A-Z]{2,4}-[A-Za-z0-9.]{1,20})(?: ([^\"\\\\\\p{Cntrl}]{1,120}))?");

    private final SourceText source;
    private final String pack;
    private final Sources declared;
    private final Report report;

    RuleReader(SourceText source, String pack, Sources declared, Report report) {
        this.source = source;
        this.pack = pack;
        this.declared = declared;
        this.report = report;
    }

    @Nullable RuleSource read(RuleDescr rule) {
        int line = rule.getLine();
        Matcher name = NAME.matcher(rule.getName());
        if (!rule.isRule() || rule.getLhs() == null) {
            report.error(line, "\"" + rule.getName() + "\" is not a rule; queries are not allowed");
            return null;
        }
        if (!name.matches()) {
            report.error(
                    line,
                    "rule name \"" + rule.getName()
                            + "\": expected an id of capitals, a dash and a number, then a sentence, as in \"BP-01 经核实的,认定失信\"");
            return null;
        }
        if (rule.hasParent() || !rule.getNamedConsequences().isEmpty()) {
            report.error(line, "extends and named consequences are not allowed");
        }
        annotationsOnlyOnceAndOnlyOnTheRule(rule);
        Conditions conditions = new Conditions(declared, report);
        conditions.read(rule.getLhs());
        List<RuleSource.Insert> inserts = new Consequence(
                        declared, conditions.variables(), report, consequenceLine(rule))
                .read(String.valueOf(rule.getConsequence()));
        return source(rule, name, conditions, inserts);
    }

    private RuleSource source(RuleDescr rule, Matcher name, Conditions conditions, List<RuleSource.Insert> inserts) {
        int line = rule.getLine();
        Map<String, String> annotations =
                Annotations.read(rule, Annotations.ON_RULES, annotation -> lineOf(rule, annotation), report);
        Map<String, AttributeDescr> attributes = rule.getAttributes();
        attributes.forEach((attribute, descr) -> {
            if (!ATTRIBUTES.contains(attribute)) {
                report.error(
                        descr.getLine(),
                        "attribute " + attribute + " is not allowed. Allowed: "
                                + ATTRIBUTES.stream().sorted().toList());
            }
        });
        boolean discretion = annotations.containsKey("discretion");
        String status = annotations.get("status");
        if (discretion == (status != null)) {
            report.error(
                    line,
                    "rule " + name.group(1)
                            + " needs either @status( … ), for what a source says, or @discretion, for a house number");
        }
        String basis = annotations.getOrDefault("basis", "");
        if (basis.isBlank()) {
            report.error(
                    line, "rule " + name.group(1) + " has no @basis( \"…\" ): nothing may be proposed without one");
        }
        boolean enabled = !"false".equals(value(attributes, "enabled", "true|false"));
        if ("M".equals(status) && enabled) {
            report.error(
                    line,
                    "rule " + name.group(1)
                            + " rests on memory, @status( M ); set enabled false and let a companion ask the Question");
        }
        if (status != null
                && UNSURE.contains(status)
                && inserts.stream().noneMatch(insert -> insert.type().equals("Question"))) {
            report.error(
                    line,
                    "rule " + name.group(1) + " rests on @status( " + status
                            + " ), so it must also insert a Question that lets people confirm it");
        }
        LocalDate effective = date(attributes, "date-effective");
        LocalDate expires = date(attributes, "date-expires");
        if (effective != null && expires != null && !expires.isAfter(effective)) {
            report.error(
                    Objects.requireNonNull(attributes.get("date-expires")).getLine(),
                    "rule " + name.group(1) + " expires on " + expires + ", not after it takes effect on " + effective);
        }
        String salience = value(attributes, "salience", "-?\\d{1,4}");
        return new RuleSource(
                name.group(1),
                name.group(2) == null ? "" : name.group(2),
                pack,
                report.file(),
                line,
                basis,
                status,
                discretion,
                annotations.get("division"),
                salience == null ? 0 : Integer.parseInt(salience),
                effective,
                expires,
                enabled,
                conditions.conditions(),
                inserts);
    }

    private @Nullable String value(Map<String, AttributeDescr> attributes, String name, String pattern) {
        AttributeDescr attribute = attributes.get(name);
        if (attribute == null) {
            return null;
        }
        String value = attribute.getValue();
        if (value == null || !value.matches(pattern)) {
            report.error(
                    attribute.getLine(),
                    name + " is " + value + "; expected a plain value like "
                            + pattern.replace("\\d{1,4}", "10").replace("-?", "-"));
            return null;
        }
        return value;
    }

    private @Nullable LocalDate date(Map<String, AttributeDescr> attributes, String name) {
        AttributeDescr attribute = attributes.get(name);
        try {
            return attribute == null ? null : LocalDate.parse(attribute.getValue());
        } catch (DateTimeParseException e) {
            report.error(
                    attribute.getLine(),
                    name + " is " + attribute.getValue() + "; expected a date like \"2025-03-31\"");
            return null;
        }
    }

    /** The parser keeps only the first of two equal annotations, and drops some within conditions: look at the text. */
    private void annotationsOnlyOnceAndOnlyOnTheRule(RuleDescr rule) {
        String code = source.code()
                .substring(
                        rule.getStartCharacter(),
                        Math.min(rule.getEndCharacter() + 1, source.code().length()));
        Matcher when = Pattern.compile("\\bwhen\\b").matcher(code);
        int body = when.find() ? when.start() : code.length();
        for (String name : Annotations.ON_RULES) {
            long count = Pattern.compile("@\\s*" + name + "\\b")
                    .matcher(code.substring(0, body))
                    .results()
                    .count();
            if (count > 1) {
                report.error(rule.getLine(), "@" + name + " is given " + count + " times; a rule has one");
            }
        }
        int stray = code.indexOf('@', body);
        if (stray >= 0) {
            report.error(source.lineOf(rule.getStartCharacter() + stray), "annotations stand before \"when\" only");
        }
    }

    private int lineOf(RuleDescr rule, String annotation) {
        Matcher place =
                Pattern.compile("@\\s*" + Pattern.quote(annotation) + "\\b").matcher(source.code());
        return place.find(rule.getStartCharacter()) ? source.lineOf(place.start()) : rule.getLine();
    }

    private int consequenceLine(RuleDescr rule) {
        String code = source.code();
        int end = Math.min(rule.getEndCharacter() + 1, code.length());
        int then = rule.getStartCharacter();
        Matcher word = Pattern.compile("\\bthen\\b").matcher(code).region(then, end);
        if (!word.find()) {
            return rule.getConsequenceLine();
        }
        String after = code.substring(word.end(), end);
        int newline = after.indexOf('\n');
        boolean emptyRest = newline >= 0 && after.substring(0, newline).isBlank();
        return source.lineOf(word.start()) + (emptyRest ? 1 : 0);
    }
}
