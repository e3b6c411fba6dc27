package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;

/** Texts with places to fill in. */
final class Snippets {

    private static final int SHORT = 12;

    private final Sources sources;

    Snippets(Sources sources) {
        this.sources = sources;
    }

    /** {@code Type( ${1:\$act}, ${2:months} )}; a variable of the type stands for a fact, if one is bound. */
    String creation(String type, List<Scene.Binding> bindings) {
        List<String> parameters = new ArrayList<>();
        for (Declared.Field field : sources.fields(type)) {
            parameters.add(parameter(field, parameters.size() + 1, bindings));
        }
        return parameters.isEmpty() ? type + "()" : type + "( " + String.join(", ", parameters) + " )";
    }

    private String parameter(Declared.Field field, int number, List<Scene.Binding> bindings) {
        Declared.Enumeration choice = sources.enumerations().get(field.type());
        if (choice != null && choice.constants().size() <= SHORT) {
            return choice(
                    number,
                    choice.constants().stream()
                            .map(c -> choice.name() + "." + c.name())
                            .toList());
        }
        return switch (field.type()) {
            case "Boolean", "boolean" -> choice(number, List.of("true", "false"));
            case "String" -> "\"${" + number + ":" + field.name() + "}\"";
            default -> "${" + number + ":" + variable(field, bindings) + "}";
        };
    }

    private String variable(Declared.Field field, List<Scene.Binding> bindings) {
        return bindings.stream()
                .filter(b -> b.function() == null && sources.isA(typeOf(b), field.type()))
                .findFirst()
                .map(b -> b.variable().replace("$", "\\$"))
                .orElse(field.name());
    }

    /** The declared type of what a variable is bound to. */
    String typeOf(Scene.Binding binding) {
        if (binding.field() == null || binding.function() != null) {
            return binding.function() == null ? binding.type() : binding.function();
        }
        return sources.fields(binding.type()).stream()
                .filter(f -> f.name().equals(binding.field()))
                .findFirst()
                .map(Declared.Field::type)
                .orElse("");
    }

    private static String choice(int number, List<String> values) {
        return "${" + number + "|" + String.join(",", values) + "|}";
    }

    static String annotation(String name) {
        if (Grammar.isFlag(name)) {
            return name;
        }
        List<String> values = Grammar.values(name);
        boolean quoted = values.stream().anyMatch(v -> Character.isLowerCase(v.charAt(0)));
        String value = values.isEmpty() ? name.matches("min|max") ? "${1:0}" : "\"${1}\"" : choice(1, values);
        return name + "( " + (quoted ? "\"" + value + "\"" : value) + " )";
    }

    /** @param words what stands for the sentence of its name */
    static String rule(String words) {
        return """
                rule "${1:XX-01} ${2:%s}"
                    @basis( "${3}" ) @status( %s )
                when
                    \\$act : ${5:Type}()
                then
                    insert( new ${6:Type}( \\$act${7} ) );
                end""".formatted(words, choice(4, Grammar.values("status")));
    }

    static String declaration() {
        return """
                declare ${1:Name} extends ${2:Type}
                    @title( "${3}" ) @titleEn( "${4}" )
                    ${5:field} : %s @title( "${7}" )
                end""".formatted(choice(6, List.copyOf(Grammar.plainTypes())));
    }

    static String packageOf(String path) {
        return "package " + RuleFiles.folder(path).replace('/', '.');
    }
}
