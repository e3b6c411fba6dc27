package gradedsanctions.rulebook.authoring;

import static gradedsanctions.rulebook.authoring.FilledIn.CATEGORY;
import static gradedsanctions.rulebook.authoring.FilledIn.MEASURE;
import static gradedsanctions.rulebook.authoring.FilledIn.with;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be written from a form is said beside its field. */
class AuthoringFaultsTest {

    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final Sources SOURCES = FilledIn.read(SHIPPED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title                | 政策承诺未兑现                | TAKEN",
                "title                | 工作中弄虚作假,误导、欺骗     | TAKEN",
                "title                | 标题\" ) @help( \"x           | CHARACTER",
                "titleEn              | 'Two\nlines'                  | CHARACTER",
                "name                 | BrokenPromise                 | TAKEN",
                "name                 | Severity                      | TAKEN",
                "name                 | serviceDelay                  | TYPE_NAME",
                "name                 | String                        | REFUSED",
                "name                 | A extends Incident            | TYPE_NAME",
                "folder               | shirking                      | TAKEN",
                "folder               | measures                      | TAKEN",
                "folder               | rule                          | RESERVED",
                "folder               | ../x                          | FOLDER",
                "prefix               | BP                            | TAKEN",
                "prefix               | bp                            | PREFIX",
                "subject              | EVERYBODY                     | NOT_OFFERED",
                "from                 | 2026-02-30                    | NOT_A_DATE",
                "mark                 | X                             | NOT_OFFERED",
                "heading              | ''                            | MISSING",
                "wording              | ## 另一依据                   | LINE",
                "question             | 何时\\u0022?                  | CHARACTER",
                "facts[0].name        | from                          | TAKEN",
                "facts[0].name        | class                         | RESERVED",
                "facts[0].name        | Days                          | FIELD_NAME",
                "facts[0].title       | 行为开始日                    | TAKEN",
                "facts[0].type        | NUMBER                        | NOT_OFFERED",
                "facts[0].min         | 1.5                           | NOT_A_NUMBER",
                "facts[0].max         | -1                            | ABOVE",
                "facts[0].worse       | true                          | UNFIT",
                "facts[0].unit        | 天*/ ) //\"                   | CHARACTER"
            })
    void whatCantBeWrittenIsSaidBesideItsField(String field, String value, Fault.Kind kind) {
        Map<String, String> typed = with(CATEGORY, field, value == null ? "" : value);
        Authored authored = Authoring.category(SHIPPED, SOURCES, typed);
        assertThat(authored.texts()).isEmpty();
        String expected = field.equals("facts[0].max") ? "facts[0].min" : field;
        assertThat(authored.faults()).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(expected);
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.said(false)).matches("(?s).*[。:].*").doesNotContain("{");
            assertThat(fault.said(true)).isNotBlank().doesNotContain("{").isNotEqualTo(fault.said(false));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"executor", "restricts.NOWHERE", "publication", "facts[0].combine"})
    void aMeasureIsHeldAgainstTheVocabularyToo(String field) {
        Authored authored = Authoring.measure(SHIPPED, SOURCES, with(MEASURE, field, "x\" )"));
        assertThat(authored.faults())
                .extracting(Fault::field)
                .containsExactly(field.replaceFirst("(restricts)\\..*", "$1"));
    }
}
