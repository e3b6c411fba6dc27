package gradedsanctions.rulebook.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed into a form comes to a fault, or to files that pass the gate and say what was typed. */
class WhateverIsTypedPropertyTest {

    private static final Sources SOURCES = FilledIn.read(SmallRules.FILES);
    private static final List<String> OPEN = List.of(
            "title",
            "titleEn",
            "name",
            "help",
            "folder",
            "prefix",
            "heading",
            "source",
            "wording",
            "question",
            "facts[0].title",
            "facts[0].titleEn",
            "facts[0].name",
            "facts[0].unit",
            "facts[0].min",
            "facts[0].help");

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "\" ) @x",
                "\n",
                "\r",
                "\u2028",
                "//",
                "/*",
                "*/",
                "\\",
                "\\u0022",
                "'",
                "end",
                "rule",
                "when",
                "(",
                ")",
                "{",
                "}",
                "[",
                "]",
                ":",
                "#",
                "- ",
                "$act",
                "@title",
                ";",
                "Days",
                "days",
                "承诺",
                "逾期",
                "“引”",
                "(全)",
                " ",
                "\t",
                "a",
                "Z",
                "9",
                "_",
                "\u202E",
                "\uFEFF",
                "\uD83D\uDE00",
                "\uD83D",
                "&",
                "<b>",
                "%s",
                "{0}",
                "null",
                "true",
                "?",
                "*",
                "!",
                "|",
                ">",
                "`",
                ",",
                "~",
                "…");
        return pieces.list().ofMinSize(0).ofMaxSize(5).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Map<String, String>> entries() {
        return Arbitraries.maps(Arbitraries.of(OPEN), hostile()).ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 300)
    void aCategory(@ForAll("entries") Map<String, String> hostile) {
        Map<String, String> typed = new HashMap<>(FilledIn.CATEGORY);
        typed.putAll(hostile);
        Authored authored = Authoring.category(SmallRules.FILES, SOURCES, typed);
        if (authored.whole()) {
            assertThat(authored.texts()).hasSize(4);
            Declared.Type type = read(authored).types().get(authored.suggested().get("name"));
            assertThat(type.annotations())
                    .containsEntry("title", typed.get("title").strip())
                    .containsEntry("titleEn", typed.get("titleEn").strip())
                    .containsEntry("basis", typed.get("heading").strip());
            assertThat(type.fields())
                    .singleElement()
                    .satisfies(field -> assertThat(field.annotations())
                            .containsEntry("title", typed.get("facts[0].title").strip()));
        } else {
            assertThat(authored.texts()).isEmpty();
            assertThat(authored.faults()).noneMatch(fault -> fault.said(false).isBlank());
        }
    }

    @Property(tries = 200)
    void aFact(@ForAll("entries") Map<String, String> hostile) {
        Map<String, String> typed = new HashMap<>(FilledIn.fact("Promise", "facts[0].type", "WHOLE"));
        hostile.forEach((field, value) -> typed.put(field.startsWith("facts") ? field : "facts[0]." + field, value));
        Authored authored = Authoring.fact(SmallRules.FILES, SOURCES, typed);
        if (authored.whole()) {
            List<Declared.Field> fields = read(authored).types().get("Promise").fields();
            assertThat(fields).hasSize(SOURCES.types().get("Promise").fields().size() + 1);
            assertThat(fields.get(fields.size() - 1).annotations())
                    .containsEntry("title", typed.get("facts[0].title").strip());
        }
    }

    @Property(tries = 100)
    void aMeasure(@ForAll("entries") Map<String, String> hostile) {
        Map<String, String> typed = new HashMap<>(FilledIn.MEASURE);
        typed.putAll(hostile);
        Authored authored = Authoring.measure(SmallRules.FILES, SOURCES, typed);
        if (authored.whole()) {
            assertThat(read(authored)
                            .types()
                            .get(authored.suggested().get("name"))
                            .annotations())
                    .containsEntry("title", typed.get("title").strip());
        }
    }

    private static Sources read(Authored authored) {
        RuleFiles files = SmallRules.FILES.with(new HashMap<>(authored.texts()));
        return FilledIn.read(files);
    }
}
