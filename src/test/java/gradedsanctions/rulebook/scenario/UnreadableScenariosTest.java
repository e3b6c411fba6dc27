package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableScenariosTest {

    private static final String GOOD = """
            - name: 甲
              decidedOn: 2026-03-02
              subject: { kind: INSTITUTION }
              acts: []
              expect: { findings: [] }
            """;

    private static List<Problem> problems(String text) {
        return new Catalogue(RuleFiles.ofText(Map.of("topic/cases.yaml", text)), Set.of("BP-01", "BP-02")).problems();
    }

    @Test
    void aReadableFileHasNoProblem() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - name: 乙\\n  like: 丙\\n  change: { a: 1 }\\n  expect: { findings: [] }       | 6 | like names "丙", which is no scenario
            - name: 乙\\n  like: 乙\\n  change: { a: 1 }\\n  expect: { findings: [] }       | 6 | like each other in a circle
            - name: 乙\\n  like: 甲\\n  change: { acts.3: 1 }\\n  expect: { findings: [] }  | 8 | can't change acts.3: 3 is no place in a list of 0
            - name: 乙\\n  like: 甲\\n  remove: [ crime ]\\n  expect: { findings: [] }      | 8 | there is no crime to remove
            - name: 乙\\n  like: 甲\\n  change: { decidedOn: 2026-03-02 }\\n  expect: { findings: [] } | 6 | nothing is changed
            - name: 甲\\n  like: 甲\\n  change: { a: 1 }\\n  expect: { findings: [] }       | 6 | taken by topic/cases.yaml:1
            - name: 乙\\n  like: 甲\\n  change: { a: 1 }\\n  expect: {}                     | 9 | a scenario expects something
            - name: 乙\\n  like: 甲\\n  change: { a: 1 }\\n  expekt: { findings: [] }       | 9 | unknown key "expekt"
            - name: 乙\\n  like: 甲\\n  change: { a: 1 }\\n  expect: { because: [ BP-03 ] } | 9 | there is no rule BP-03
            - name: 乙\\n  like: 甲\\n  change: { a: 1 }\\n  expect: { finding: [] }        | 9 | unknown key "finding"
            - name: 乙\\n  like: 甲\\n  change: { a: 1 }\\n  expect: { handling: [ { force: MAY } ] } | 9 | handling is a list of codes
            - name: 乙\\n  like: 甲\\n  change: { a: 1 }\\n  expect: { measures: 3 }         | 9 | measures is a list
            - name: 乙\\n  like: 甲\\n  change: { a: 1, a: 2 }\\n  expect: { findings: [] } | 8 | given twice
            - decidedOn: 2026-03-02\\n  expect: { findings: [] }                           | 6 | has no name
            - name: 乙\\n  subject: { kind: X }\\n  expect: { findings: [] }                | 6 | decidedOn is missing
            - name: 乙\\n  like: 甲\\n  change: { a: !!java.net.URL b }\\n  expect: { findings: [] } | 8 | is not allowed
            - name: 乙\\n  like: 甲\\n  change: { a: &x [ 1 ], b: *x }\\n  expect: { findings: [] }  | 0 | unreadable YAML
            - name: [ 乙                                                                  | 7 | unreadable YAML
            """)
    void aFaultIsNamedAtItsLine(String text, int line, String message) {
        assertThat(problems(GOOD + text.replace("\\n", "\n") + "\n")).anySatisfy(p -> {
            assertThat(p.toString())
                    .startsWith("topic/cases.yaml:" + line + ":")
                    .contains("error", message);
            assertThat(p.code()).isNotEqualTo("unnamed");
        });
    }
}
