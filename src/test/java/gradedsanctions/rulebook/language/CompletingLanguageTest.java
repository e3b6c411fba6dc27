package gradedsanctions.rulebook.language;

import static gradedsanctions.rulebook.language.Editor.RULES;
import static gradedsanctions.rulebook.language.Editor.SHIPPED;
import static gradedsanctions.rulebook.language.Editor.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered while a rule is typed, though the rule is not whole. */
class CompletingLanguageTest {

    private static final String HEAD = "package promise\n\nimport vocabulary.*\n\n";
    private static final String RULE = HEAD + "rule \"PR-09 试\"\n    @basis( \"测试\" ) @status( V )\nwhen\n";

    private static Completion offer(String text, String label) {
        return SMALL.complete(RULES, text).stream()
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + SMALL.labels(text)));
    }

    @Test
    void annotationsOfARuleStandBeforeWhen() {
        String text = HEAD + "rule \"PR-09 试\"\n    @‸\nwhen\n";
        assertThat(SMALL.labels(text)).containsExactly("@basis", "@discretion", "@division", "@status");
        assertThat(offer(text, "@status").insertText()).isEqualTo("status( ${1|V,V2,P,M,I|} )");
        assertThat(offer(text, "@discretion").insertText()).isEqualTo("discretion");
    }

    @Test
    void annotationsOfATypeAndOfAFieldAreOthers() {
        String type = "package vocabulary\n\ndeclare Fine extends Measure\n    @‸\nend\n";
        String field =
                "package vocabulary\n\ndeclare Fine extends Measure\n    @title( \"罚\" )\n    days : int @‸\nend\n";
        assertThat(SMALL.labels(type)).contains("@restricts", "@title").doesNotContain("@min", "@discretion");
        assertThat(SMALL.labels(field)).contains("@min", "@worse", "@required").doesNotContain("@restricts");
        assertThat(offer(field, "@worse").insertText()).isEqualTo("worse( \"${1|more,less,true|}\" )");
    }

    @Test
    void aStatusHasOneOfItsValues() {
        assertThat(SMALL.labels(HEAD + "rule \"PR-09 试\"\n    @status( ‸ )\n"))
                .containsExactly("V", "V2", "P", "M", "I");
    }

    @Test
    void aBasisIsAHeadingOfTheBookBesideTheRule() {
        assertThat(SMALL.labels(HEAD + "rule \"PR-09 试\"\n    @basis( \"测‸\" )\n"))
                .contains("测试", "内部裁量基准");
        Completion heading = offer(HEAD + "rule \"PR-09 试\"\n    @basis( \"测‸\" )\n", "测试");
        assertThat(heading.insertText()).isEqualTo("测试");
        assertThat(heading.range()).isEqualTo(new Range(6, 14, 6, 15));
        assertThat(heading.documentation().zh()).contains("已核原文");
        assertThat(offer(HEAD + "rule \"PR-09 试\"\n    @basis( ‸ )\n", "测试").insertText())
                .isEqualTo("\"测试\"");
    }

    @Test
    void whatStandsBehindAnOpenTextStays() {
        Completion heading = offer(HEAD + "rule \"PR-09 试\"\n    @basis( \"测‸ ) @status( V )\n", "测试");
        assertThat(heading.insertText()).isEqualTo("测试\"");
        assertThat(heading.range()).isEqualTo(new Range(6, 14, 6, 15));
    }

    @Test
    void aRowOfATableRestsOnAHeadingToo() {
        String row = RULE + "    Official()\nthen\n    insert( new Offence( \"1\", \"‸\", \"行\" ) );\n";
        assertThat(SMALL.labels(row)).contains("测试");
        assertThat(SMALL.labels(row.replace("\"1\", \"‸\"", "\"‸\", \"1\""))).isEmpty();
    }

    @Test
    void aConditionBeginsWithATypeWhatIsReportedFirst() {
        List<String> labels = SMALL.labels(RULE + "    ‸");
        assertThat(labels).startsWith("Incident", "Promise").contains("Finding", "not", "exists", "accumulate", "then");
        assertThat(offer(RULE + "    $act : ‸", "Promise").insertText()).isEqualTo("Promise( ${1} )");
        assertThat(offer(RULE + "    $act : ‸( )", "Promise").insertText()).isEqualTo("Promise");
        assertThat(SMALL.labels(RULE + "    not ‸")).contains("Finding").doesNotContain("not", "then");
    }

    @Test
    void withinItsBracketsStandTheFieldsOfTheTypeAndOfItsParents() {
        assertThat(SMALL.labels(RULE + "    $act : Promise( da‸"))
                .contains("days", "verified", "from")
                .doesNotContain("city");
        assertThat(SMALL.labels(RULE + "    $act : Promise( days > 3, ‸ )")).contains("verified", "this");
        assertThat(SMALL.labels(RULE + "    Promise( $d : ‸ )"))
                .contains("days")
                .doesNotContain("this");
        assertThat(SMALL.labels(RULE + "    Promise( days > 3 && ( ‸")).contains("verified");
    }

    @Test
    void aFieldIsFoundByItsChineseTitle() {
        for (String typed : List.of("逾期", "天数", "days")) {
            String text = RULE + "    $act : Promise( " + typed + "‸ )";
            Completion days = offer(text, "days");
            assertThat(days.filterText()).contains("days", "逾期天数", " 天 数");
            assertThat(days.detail().zh()).isEqualTo("逾期天数 · 整数 · 天 · ≥ 0 · 必填");
            assertThat(days.range()).isEqualTo(new Range(8, 21, 8, 21 + typed.length()));
        }
    }

    @Test
    void aFieldIsComparedWithWhatItCanBe() {
        assertThat(SMALL.labels(RULE + "    Promise( verified == ‸ )")).containsExactly("true", "false", "null");
        assertThat(SMALL.labels(RULE + "    Promise( severity == ‸ )"))
                .containsExactly("Severity.ORDINARY", "Severity.FAIRLY_SERIOUS", "Severity.SERIOUS", "null");
        assertThat(SMALL.labels(RULE + "    Promise( severity == Severity.‸ )"))
                .containsExactly("ORDINARY", "FAIRLY_SERIOUS", "SERIOUS");
        assertThat(SMALL.labels(RULE + "    Promise( days >= ‸ )"))
                .contains("months")
                .doesNotContain("days", "null");
    }

    @Test
    void variablesBoundEarlierAreKnown() {
        String bound = RULE + "    $act : Promise( $d : days )\n    not Mark( $w : weight )\n";
        assertThat(SMALL.labels(bound + "    Finding( act == $‸ )")).containsExactly("$act");
        assertThat(SMALL.labels(bound + "    Mark( weight > ‸ )"))
                .contains("$d")
                .doesNotContain("$w", "$act");
        assertThat(SMALL.labels(bound + "then\n    insert( new Mark( ‸ ) );")).containsExactly("$act");
    }

    @Test
    void aSumIsBoundBehindTheSemicolon() {
        String text = RULE + "    accumulate( Mark( $w : weight ); $sum : ‸";
        assertThat(SMALL.labels(text)).containsExactly("collectList", "count", "max", "min", "sum");
        assertThat(SMALL.labels(text.replace("‸", "sum( ‸ ) )"))).contains("$w");
        assertThat(SMALL.labels(text.replace("‸", "sum( $w ) )\n    Mark( weight > ‸ )")))
                .contains("$sum")
                .doesNotContain("$w");
    }

    @Test
    void aConclusionComesWithItsParameters() {
        String text = RULE + "    $act : Promise()\nthen\n    insert( new ‸";
        assertThat(SMALL.labels(text)).contains("FundLimit", "Finding").doesNotContain("Promise", "Institution");
        assertThat(offer(text, "FundLimit").insertText())
                .isEqualTo("FundLimit( ${1:\\$act}, ${2|Force.SHALL,Force.MAY,Force.POLICY|}, ${3:months} )");
        assertThat(offer(text, "FundLimit").isSnippet()).isTrue();
        assertThat(offer(text, "FundLimit").detail()).isEqualTo(new Said("限制资金 · 措施", "限制资金 · measure"));
        assertThat(SMALL.labels(RULE + "then\n    insert( new FundLimit( $act, ‸"))
                .startsWith("Force.SHALL");
    }

    @Test
    void keywordsBelongToTheirSection() {
        assertThat(SMALL.labels(HEAD + "‸")).containsExactly("rule", "import");
        assertThat(offer(HEAD + "‸", "rule").insertText())
                .contains("when\n", "then\n", "end")
                .contains("\\$act");
        assertThat(SMALL.labels(HEAD + "rule \"PR-09 试\"\n    ‸"))
                .contains("date-effective", "salience", "when", "@basis");
        assertThat(offer(HEAD + "rule \"PR-09 试\"\n    date-e‸", "date-effective")
                        .range())
                .isEqualTo(new Range(6, 5, 6, 11));
        assertThat(SMALL.labels(RULE + "    Promise()\nthen\n    ‸")).containsExactly("insert", "end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    Promise( note == \"‸\" )",
                "    // Promise( ‸",
                "    /* Promise( ‸ */",
                "    Promise( note == \"没有收‸"
            })
    void nothingIsOfferedInTextsAndComments(String line) {
        assertThat(SMALL.labels(RULE + line)).isEmpty();
    }

    @Test
    void theFormerLinesBeingBrokenChangesNothing() {
        String broken = HEAD + "rule \"PR-08 没有收\"\nwhen\n    Promise( days >\nthen\n    insert( new\n\n"
                + RULE.substring(HEAD.length());
        assertThat(SMALL.labels(broken + "    Promise( ‸")).contains("days");
    }

    @Test
    void aMeasureOfTheShippedRulesHasItsParameters() {
        String text = RULE + "    $act : Incident()\nthen\n    insert( new HonourBan‸";
        assertThat(SHIPPED.complete(RULES, text))
                .filteredOn(c -> c.label().equals("HonourBan"))
                .singleElement()
                .satisfies(c -> assertThat(c.insertText())
                        .isEqualTo("HonourBan( ${1:\\$act}, ${2|Force.SHALL,Force.MAY,Force.POLICY|}, ${3:months} )"));
    }
}
