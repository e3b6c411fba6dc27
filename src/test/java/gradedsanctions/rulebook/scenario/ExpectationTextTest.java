package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Only what a scenario expects otherwise is written anew, whatever way it was written. */
class ExpectationTextTest {

    private static final JsonNode BEFORE = json("{\"severity\": \"MINOR\", \"because\": [\"BP-01\"]}");
    private static final JsonNode AFTER =
            json("{\"severity\": \"SERIOUS\", \"because\": [\"BP-01\"], \"notBecause\": [\"BP-02\"]}");

    private static JsonNode json(String text) {
        return Canonical.JSON.readTree(text);
    }

    private static String written(String file, JsonNode after) {
        return new ExpectationText(file).with("乙", BEFORE, after).orElse("refused");
    }

    @Test
    void aBlockKeepsItsNotesAndItsOrder() {
        String file = "# 头\n- name: 甲\n  expect: { severity: MINOR }\n\n- name: 乙   # 名\n  expect:\n"
                + "    severity: MINOR   # 情节\n    because:\n      - BP-01   # 理由\n\n- name: 丙\n  expect: { severity: MINOR }\n";
        assertThat(written(file, AFTER))
                .isEqualTo("# 头\n- name: 甲\n  expect: { severity: MINOR }\n\n- name: 乙   # 名\n  expect:\n"
                        + "    severity: SERIOUS   # 情节\n    because:\n      - BP-01   # 理由\n    notBecause: [BP-02]\n\n"
                        + "- name: 丙\n  expect: { severity: MINOR }\n");
    }

    @Test
    void aLineStaysALine() {
        String file = "- name: 乙\n  expect: { severity: MINOR,   because: [ BP-01 ] }  # 完";
        assertThat(written(file, AFTER))
                .isEqualTo(
                        "- name: 乙\n  expect: { severity: SERIOUS,   because: [ BP-01 ], notBecause: [BP-02] }  # 完");
        assertThat(written(file, json("{\"severity\": null}"))).isEqualTo("- name: 乙\n  expect: {severity: null}  # 完");
    }

    @Test
    void whatIsExpectedNoMoreIsGoneWithItsLine() {
        String file = "- name: 乙\r\n  expect:\r\n    severity: MINOR\r\n    because: [ BP-01 ]\r\n";
        assertThat(written(file, json("{\"severity\": \"MINOR\"}")))
                .contains("severity: MINOR")
                .doesNotContain("because");
    }

    @Test
    void whatIsOnlyNamedHereIsLeftToPeople() {
        String file = "- name: 甲\n  expect: { severity: &s MINOR, because: [ BP-01 ] }\n- name: 乙\n  expect:\n"
                + "    severity: *s\n    because: [ BP-01 ]\n";
        assertThat(written(file, AFTER)).isEqualTo("refused");
        assertThat(new ExpectationText(file).with("丙", BEFORE, AFTER)).isEmpty();
    }
}
