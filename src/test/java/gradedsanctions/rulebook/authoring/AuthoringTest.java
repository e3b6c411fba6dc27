package gradedsanctions.rulebook.authoring;

import static gradedsanctions.rulebook.authoring.FilledIn.CATEGORY;
import static gradedsanctions.rulebook.authoring.FilledIn.MEASURE;
import static gradedsanctions.rulebook.authoring.FilledIn.fact;
import static gradedsanctions.rulebook.authoring.FilledIn.with;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Categories, facts and measures added to the shipped rules by form. */
class AuthoringTest {

    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final Sources SOURCES = FilledIn.read(SHIPPED);

    private static RuleFiles written(Authored authored) {
        assertThat(authored.faults())
                .as("%s", authored.faults().stream().map(f -> f.said(false)).toList())
                .isEmpty();
        return SHIPPED.with(new HashMap<>(authored.texts()));
    }

    private static Release ready(RuleFiles files) {
        return Rulebook.interpreted(new Rulebook.Readable(files, FilledIn.read(files)));
    }

    @ParameterizedTest
    @CsvSource({"INSTITUTION, V2", "OFFICIAL, M"})
    void aCategoryStandsWithItsTopicAndEveryScenarioPasses(String subject, String mark) {
        Authored authored = Authoring.category(SHIPPED, SOURCES, with(CATEGORY, "subject", subject, "mark", mark));
        String folder = (subject.equals("OFFICIAL") ? "officials" : "institutions") + "/service_delayed_beyond_promise";
        assertThat(authored.texts())
                .containsOnlyKeys(
                        "vocabulary/service_delayed_beyond_promise.drl",
                        folder + "/rules.drl",
                        folder + "/basis.md",
                        folder + "/cases.yaml");
        RuleFiles files = written(authored);
        Examination examined = Scenarios.examine(ready(files));
        assertThat(examined.problems())
                .filteredOn(problem -> problem.file().contains("service_delayed"))
                .isEmpty();
        assertThat(examined.results())
                .filteredOn(result -> result.file().startsWith(folder))
                .hasSize(3)
                .allMatch(result -> result.passed());
        authored.texts().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                assertThat(HouseStyle.lay(path, files.bytes(path)).text()).isEqualTo(text);
            }
        });
    }

    @Test
    void theFormHasTheCategoryWithItsFactAndJudgingAsksItsQuestion() {
        Release rules = ready(written(Authoring.category(SHIPPED, SOURCES, CATEGORY)));
        Vocabulary.Category category =
                rules.vocabulary().category("ServiceDelayedBeyondPromise").orElseThrow();
        assertThat(category.title()).isEqualTo("公开承诺的办理时限没有兑现");
        assertThat(category.facts())
                .singleElement()
                .satisfies(fact -> assertThat(List.of(fact.name(), fact.type(), fact.required(), fact.unit()))
                        .isEqualTo(List.of("daysLate", "integer", true, "天")));
        ObjectNode matter = (ObjectNode) JsonMapper.shared().readTree("""
                {"subject": {"kind": "INSTITUTION"}, "decidedOn": "2026-06-01",
                 "acts": [{"category": "ServiceDelayedBeyondPromise", "from": "2026-02-01", "facts": {"daysLate": 3}}]}
                """);
        assertThat(rules.judge(rules.read(matter, LocalDate.MIN, List.of(), List.of()), true)
                        .questions())
                .extracting("id")
                .containsExactly("Q-SDBP");
    }

    @Test
    void factsOfEveryTypeAreDeclaredAndGivenInTheScenarios() {
        Map<String, String> typed = new HashMap<>(CATEGORY);
        String[] types = {"MONEY", "YES_NO", "DATE", "TEXT", "CHOICE", "NEW_CHOICE"};
        for (int i = 0; i < types.length; i++) {
            String at = "facts[" + (i + 1) + "].";
            typed.putAll(Map.of(at + "title", "事实" + i, at + "titleEn", "Fact number " + i, at + "type", types[i]));
            typed.put(at + "required", i % 2 == 0 ? "on" : "");
        }
        typed.put("facts[5].choice", "Intent");
        typed.put("facts[6].choices", "财政检查|Fiscal inspection\r\n其他|Other one");
        RuleFiles files = written(Authoring.category(SHIPPED, SOURCES, typed));
        String declared = files.text("vocabulary/service_delayed_beyond_promise.drl");
        assertThat(declared)
                .contains(
                        "import java.math.BigDecimal\nimport java.time.LocalDate\n",
                        "factNumber1 : Boolean ",
                        "factNumber2 : LocalDate ",
                        "factNumber4 : Intent ",
                        "FISCAL_INSPECTION( \"财政检查\", \"Fiscal inspection\" ),",
                        "factNumber5 : FactNumber5Kind ");
        assertThat(Scenarios.examine(ready(files)).problems())
                .filteredOn(problem -> problem.file().contains("service_delayed"))
                .isEmpty();
    }

    /** Not only read: compiled, through the second gate, as when it is published. */
    @Test
    void everyFormCanBePublished() {
        RuleFiles files = SmallRules.FILES;
        Map<String, String> category = new HashMap<>(CATEGORY);
        category.putAll(Map.of(
                "facts[1].title",
                "日期",
                "facts[1].titleEn",
                "Day of it",
                "facts[1].type",
                "DATE",
                "facts[2].title",
                "金额",
                "facts[2].titleEn",
                "Amount",
                "facts[2].type",
                "MONEY"));
        category.putAll(Map.of(
                "facts[3].title",
                "种类",
                "facts[3].titleEn",
                "Kind",
                "facts[3].type",
                "NEW_CHOICE",
                "facts[3].choices",
                "甲|One of\n乙|Two of",
                "facts[3].required",
                "on"));
        for (BiFunction<RuleFiles, Sources, Authored> form : List.<BiFunction<RuleFiles, Sources, Authored>>of(
                (now, sources) -> Authoring.category(now, sources, category),
                (now, sources) -> Authoring.fact(now, sources, fact("Promise", "facts[0].type", "YES_NO")),
                (now, sources) -> Authoring.measure(now, sources, MEASURE))) {
            Authored authored = form.apply(files, FilledIn.read(files));
            assertThat(authored.faults()).isEmpty();
            files = files.with(new HashMap<>(authored.texts()));
        }
        Release sealed = Rulebook.seal(files);
        assertThat(sealed.vocabulary().category("ServiceDelayedBeyondPromise")).isPresent();
        assertThat(sealed.vocabulary().measure("NewProjectsNotAccepted")).isPresent();
        assertThat(Scenarios.examine(sealed).problems())
                .filteredOn(problem -> problem.file().contains("service_delayed"))
                .isEmpty();
    }

    @Test
    void aFactIsAddedToACategoryAndNothingElseChanges() {
        Authored authored = Authoring.fact(SHIPPED, SOURCES, fact("InspectionObstructed", "facts[0].type", "YES_NO"));
        RuleFiles files = written(authored);
        assertThat(authored.texts()).hasSize(1);
        String file = authored.texts().keySet().iterator().next();
        String before = SHIPPED.text(file);
        String after = files.text(file);
        int declaration = before.indexOf("declare InspectionObstructed");
        int end = before.indexOf("\nend", declaration);
        assertThat(after).endsWith(before.substring(end));
        assertThat(after.substring(0, after.indexOf("declare InspectionObstructed")))
                .isEqualTo(before.substring(0, declaration));
        assertThat(after).contains("newFact");
        assertThat(HouseStyle.lay(file, files.bytes(file)).text()).isEqualTo(after);
    }

    @Test
    void aFactThatNeedsAnImportAndNewChoicesBringsThem() {
        Authored date = Authoring.fact(SHIPPED, SOURCES, fact("BrokenPromise", "facts[0].type", "DATE"));
        assertThat(written(date).text("vocabulary/incidents.drl")).contains("newFactIt          : LocalDate ");
        Authored money = Authoring.fact(SHIPPED, SOURCES, fact("ReversedPolicy", "facts[0].type", "DATE"));
        assertThat(written(money).text("vocabulary/institution_promises.drl"))
                .startsWith("package vocabulary\n\nimport java.math.BigDecimal\nimport java.time.LocalDate\n\n//");
        Authored choice = Authoring.fact(
                SHIPPED,
                SOURCES,
                fact("ReversedPolicy", "facts[0].type", "NEW_CHOICE", "facts[0].choices", "甲|One of\n乙|Two of"));
        String text = written(choice).text("vocabulary/institution_promises.drl");
        assertThat(text)
                .contains("    titleEn : String\nend\n\ndeclare ReversedPolicy")
                .contains("declare enum NewFactItKind\n    ONE( \"甲\", \"One of\" ),\n");
        assertThat(HouseStyle.lay("a.drl", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void aMeasureIsDeclaredWithWhatItRestrictsAndShownAsARuleWouldProposeIt() {
        Authored authored = Authoring.measure(SHIPPED, SOURCES, MEASURE);
        RuleFiles files = written(authored);
        assertThat(files.text("vocabulary/measures.drl"))
                .startsWith(SHIPPED.text("vocabulary/measures.drl"))
                .endsWith("""

                        declare NewProjectsNotAccepted extends Measure
                            @title( "暂停受理新项目" ) @titleEn( "New projects not accepted" ) @executor( "发展改革部门" ) @restricts( "PROJECT" )
                            months : int @title( "期限" ) @titleEn( "Term" ) @unit( "月" ) @min( 1 ) @combine( "max" )
                        end
                        """);
        assertThat(Authoring.example(FilledIn.read(files), "NewProjectsNotAccepted"))
                .isEqualTo("insert( new NewProjectsNotAccepted( $act, Force.SHALL, 1 ) );");
    }
}
