package gradedsanctions.draft.web;

import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.authoring.Authoring;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A category as the page lists it. */
record Listed(String code, String title, String titleEn, String subject, List<Vocabulary.Fact> facts) {

    static List<Listed> of(Sources sources, Vocabulary vocabulary) {
        return Authoring.categories(sources).stream()
                .map(code -> of(code, sources, vocabulary))
                .toList();
    }

    private static Listed of(String code, Sources sources, Vocabulary vocabulary) {
        Map<String, String> said =
                Objects.requireNonNull(sources.types().get(code)).annotations();
        String title = said.getOrDefault("title", code);
        String subject = sources.annotation(code, "subject");
        return new Listed(
                code,
                title,
                said.getOrDefault("titleEn", title),
                subject == null ? "" : subject,
                vocabulary.categories().stream()
                        .filter(category -> category.type().equals(code))
                        .findFirst()
                        .map(Vocabulary.Category::facts)
                        .orElse(List.of()));
    }

    /** What a declared type is called; empty if there is none. */
    static String title(Sources sources, String code, boolean english) {
        Declared.Type type = sources.types().get(code);
        return type == null ? "" : type.annotations().getOrDefault(english ? "titleEn" : "title", code);
    }

    public String in(boolean english) {
        return english ? titleEn : title;
    }
}
