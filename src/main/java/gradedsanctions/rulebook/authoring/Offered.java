package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a form offers to choose from, read from the declarations.
 *
 * @param subjects kinds of subject
 * @param measures what measures share
 */
public record Offered(
        List<Choice> subjects,
        List<Choice> areas,
        List<Choice> enumerations,
        List<String> executors,
        List<String> publications,
        List<String> marks,
        List<String> worse,
        List<String> combine,
        List<FactType> types) {

    static final int MOST_FACTS = 20;
    private static final String TITLE = "title";

    /** @param code as rule files name it */
    public record Choice(String code, String title, String titleEn) {
        public String in(boolean english) {
            return english ? titleEn : title;
        }
    }

    public static Offered of(Sources sources) {
        return new Offered(
                constants(sources, Contract.SUBJECT_KIND),
                constants(sources, Contract.AREA),
                sources.enumerations().values().stream()
                        .map(Offered::enumeration)
                        .toList(),
                annotations(sources, "executor"),
                annotations(sources, "publication"),
                Grammar.values("status"),
                Grammar.values("worse"),
                Grammar.values("combine"),
                Arrays.asList(FactType.values()));
    }

    static List<String> subjects(Sources sources) {
        return codes(constants(sources, Contract.SUBJECT_KIND));
    }

    static List<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code).toList();
    }

    static boolean isRow(Sources sources, RuleSource.Insert insert) {
        return sources.isA(insert.type(), Contract.ROW);
    }

    private static Choice enumeration(Declared.Enumeration type) {
        String titles =
                String.join("、", constants(type).stream().map(Choice::title).toList());
        String english =
                String.join(", ", constants(type).stream().map(Choice::titleEn).toList());
        return new Choice(type.name(), shortened(titles), shortened(english));
    }

    private static String shortened(String titles) {
        return titles.length() <= Entries.TITLE ? titles : titles.substring(0, Entries.TITLE) + "…";
    }

    static List<Choice> constants(Sources sources, String enumeration) {
        Declared.Enumeration type = sources.enumerations().get(enumeration);
        return type == null ? List.of() : constants(type);
    }

    private static List<Choice> constants(Declared.Enumeration type) {
        List<String> fields = type.fields().stream().map(Declared.Field::name).toList();
        return type.constants().stream()
                .map(constant -> {
                    String title = value(constant, fields, TITLE, constant.name());
                    return new Choice(constant.name(), title, value(constant, fields, "titleEn", title));
                })
                .toList();
    }

    private static String value(Declared.Constant constant, List<String> fields, String field, String otherwise) {
        int at = fields.indexOf(field);
        return at < 0 ? otherwise : String.valueOf(constant.values().get(at));
    }

    private static List<String> annotations(Sources sources, String annotation) {
        return sources.types().values().stream()
                .filter(type -> sources.isA(type.name(), Contract.MEASURE))
                .map(type -> type.annotations().get(annotation))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
