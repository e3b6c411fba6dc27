package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Name and titles of a new type: none that another has. */
final class Heading {

    private static final int HELP = 120;

    private Heading() {}

    static void read(Sources sources, Entries entries, String ancestor) {
        entries.line("title", Entries.TITLE, true);
        String english = entries.line("titleEn", Entries.TITLE, true);
        entries.line("help", HELP, false);
        entries.suggest("name", Naming.type(english));
        entries.name("name", "titleEn", FactEntry.TYPE, Fault.Kind.TYPE_NAME);
        Set<String> names = new HashSet<>(sources.types().keySet());
        names.addAll(sources.enumerations().keySet());
        entries.free("name", names);
        entries.free("title", titles(sources, ancestor, "title"));
        entries.free("titleEn", titles(sources, ancestor, "titleEn"));
    }

    /** Of the types below another, and of the rows that people may choose beside them. */
    private static Collection<String> titles(Sources sources, String ancestor, String annotation) {
        Stream<String> types = sources.types().values().stream()
                .filter(type -> sources.isA(type.name(), ancestor))
                .map(type -> type.annotations().get(annotation));
        Stream<String> rows = sources.rules().stream()
                .flatMap(rule -> rule.inserts().stream())
                .filter(insert -> Offered.isRow(sources, insert))
                .map(insert -> title(sources, insert));
        return Stream.concat(types, rows).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String title(Sources sources, RuleSource.Insert row) {
        int at = sources.fields(row.type()).stream()
                .map(Declared.Field::name)
                .toList()
                .indexOf("title");
        return at < 0 || at >= row.literals().size()
                ? ""
                : String.valueOf(row.literals().get(at));
    }

    static String annotations(Entries entries) {
        return "@title( \"" + entries.get("title") + "\" ) @titleEn( \"" + entries.get("titleEn") + "\" )";
    }
}
