package gradedsanctions.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a text never tells the number of a person. */
class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "A, *",
        "ORG-1, ****1",
        "HOUSE-12345, *********45",
        "11010519491231002X, 1101************2X",
    })
    void ofANumberOnlyTheEndsAreShown(String value, String shown) {
        assertThat(Masks.mask(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张**", "欧阳明月, 欧**", "𠮷野, 𠮷**", "'', **"})
    void ofANameOnlyTheFirstCharacterIsShown(String name, String shown) {
        assertThat(Masks.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "FUNDING 110105 19491231 002x",
                "110105-1949-1231-0021",
                "110105491231002",
                "１１０１０５１９４９１２３１００２１",
            })
    void inAnyTextTheNumberOfAPersonIsMasked(String text) {
        assertThat(Masks.legible(text)).contains("********").doesNotContain("4912", "1949", "４９");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUNDING", "2026-02-30", "", "限制申请财政性资金", "91350100M000100Y43"})
    void anyOtherTextIsShownAsItIs(String text) {
        assertThat(Masks.legible(text)).isEqualTo(text);
    }

    @Test
    void whatIsShownIsShortAndCanBeWritten() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(400), 0, 0x1_F700).forEach(text::appendCodePoint);
            for (String shown : new String[] {Masks.mask(text.toString()), Masks.legible(text.toString())}) {
                assertThat(shown.length()).isLessThanOrEqualTo(64);
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shown)).isTrue();
            }
        }
        assertThat(Masks.legible("1".repeat(1_000_000))).hasSize(64).doesNotContain("11111");
    }
}
