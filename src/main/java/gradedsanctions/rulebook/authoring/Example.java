package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.util.stream.Collectors;

/** An insertion of a type as a rule would write it. */
final class Example {

    private Example() {}

    static String of(Sources sources, String type) {
        return sources.types().containsKey(type)
                ? "insert( new " + type + "( "
                        + sources.fields(type).stream()
                                .map(field -> value(sources, field))
                                .collect(Collectors.joining(", "))
                        + " ) );"
                : "";
    }

    private static String value(Sources sources, Declared.Field field) {
        Declared.Enumeration choices = sources.enumerations().get(field.type());
        if (choices != null) {
            return choices.name() + "." + choices.constants().get(0).name();
        }
        return sources.types().containsKey(field.type())
                ? "$" + field.name()
                : field.annotations().getOrDefault("min", "1");
    }
}
