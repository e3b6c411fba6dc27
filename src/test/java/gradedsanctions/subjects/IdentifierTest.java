package gradedsanctions.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100 and GB 11643, and numbers of the house. */
class IdentifierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<Fault> faults = new ArrayList<>();

    private Identifier read(String scheme, String value) {
        return Identifier.read(scheme, value, "identifier", TODAY, faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91310110666007217T",
                "11500000009276206R",
                "9135010026017703XW",
                "11410000000000001X",
                "12410000000000002X",
                "11210000000000003N",
            })
    void aCreditCodeWithARightCheckCharacterIsRead(String code) {
        assertThat(read("USCC", code)).isEqualTo(new Identifier(Scheme.USCC, code));
        assertThat(read("USCC", "  " + code.toLowerCase(java.util.Locale.ROOT) + " ")
                        .value())
                .isEqualTo(code);
        assertThat(Identifier.readings(code, TODAY)).containsExactly(new Identifier(Scheme.USCC, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100Z000100Y43", "91350100M000100Y4", "", "91350100M000100Y433"})
    void anyOtherCreditCodeIsRefused(String code) {
        assertThat(read("USCC", code)).isNull();
        assertThat(faults).extracting(Fault::field).containsExactly("identifier.value");
    }

    @Test
    void everySingleSlipInACreditCodeIsFound() {
        String code = "11500000009276206R";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < code.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                String other = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(read("USCC", other) != null).as(other).isEqualTo(other.equals(code));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "110000198001010019", "410000197512310028", "11010519491231002x"})
    void aResidentIdWithARightCheckCharacterIsRead(String id) {
        assertThat(read("RESIDENT_ID", id)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91310110666007217T", "9135010026017703XW", "11410000000000001X"})
    void twoNeighboursSwappedInACreditCodeAreFound(String code) {
        assertSwapsAreFound("USCC", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "110000198001010019", "410000197512310028"})
    void twoNeighboursSwappedInAResidentIdAreFound(String id) {
        assertSwapsAreFound("RESIDENT_ID", id);
    }

    private void assertSwapsAreFound(String scheme, String number) {
        for (int i = 0; i + 1 < number.length(); i++) {
            char[] swapped = number.toCharArray();
            swapped[i] = number.charAt(i + 1);
            swapped[i + 1] = number.charAt(i);
            String other = new String(swapped);
            assertThat(read(scheme, other) != null).as(other).isEqualTo(other.equals(number));
        }
    }

    @Test
    void everySingleSlipInAResidentIdIsFound() {
        String id = "11010519491231002X";
        for (int i = 0; i < id.length(); i++) {
            for (char c : "0123456789X".toCharArray()) {
                String other = id.substring(0, i) + c + id.substring(i + 1);
                assertThat(read("RESIDENT_ID", other) != null).as(other).isEqualTo(other.equals(id));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "110000198002300012, no thirtieth of February",
        "990000198001010019, no province 99",
        "110105491231002, only fifteen digits",
        "１１０105194912310021, full-width digits",
        "'110105 19491231002X', a blank inside",
    })
    void anyOtherResidentIdIsRefused(String id, String why) {
        assertThat(read("RESIDENT_ID", id)).as(why).isNull();
        assertThat(faults.get(0).toString()).doesNotContain(id);
    }

    @Test
    void nobodyIsBornInTheFuture() {
        String id = "110000202612310011";
        String right = id.substring(0, 17) + check(id);
        assertThat(Identifier.read("RESIDENT_ID", right, "identifier", LocalDate.of(2026, 12, 31), faults))
                .isNotNull();
        assertThat(Identifier.read("RESIDENT_ID", right, "identifier", LocalDate.of(2026, 12, 30), faults))
                .isNull();
    }

    @Test
    void aMistypedNumberOfAPersonIsNoNumberOfTheHouse() {
        assertThat(read("INTERNAL", "110105194912310021")).isNull();
        assertThat(read("INTERNAL", "ID110105194912310021")).isNull();
        assertThat(faults.get(0).hint()).contains("RESIDENT_ID");
        assertThat(read("INTERNAL", "ORG-2026/0001")).isNotNull();
        assertThat(read("INTERNAL", "ab")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105-19491231-002X",
                "ID.110105_1949.1231/0021",
                "110105491231002",
                "NO-110105491231002",
            })
    void aNumberOfAPersonInAnotherDressIsNoNumberOfTheHouse(String number) {
        assertThat(read("INTERNAL", number)).isNull();
        assertThat(faults.get(0).hint()).contains("RESIDENT_ID");
        assertThat(Identifier.readings(number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"110105-20260101-0023", "CASE/2026/000123456789", "999999999999999", "123456789012345678/A"})
    void aNumberOfAFileIsOneOfTheHouseUnlessItHasEighteenDigitsOnEnd(String number) {
        assertThat(read("INTERNAL", number) != null).isEqualTo(!number.matches(".*\\d{18}.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUſE-1", "HOUSE-ß1", "ＨOUSE-1", "HOUSE 1", "HOUSE-1\u0000", "-HOUSE"})
    void lettersThatOnlyLookLikeOursAreRefused(String number) {
        assertThat(read("INTERNAL", number)).isNull();
    }

    @Test
    void noOtherWayLeadsToAnIdentifier() {
        assertThatThrownBy(() -> new Identifier(Scheme.RESIDENT_ID, "110105194912310021"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("110105194912310021");
    }

    @Test
    void aNumberRightInTwoSchemesHasTwoReadings() {
        assertThat(Identifier.readings("110000198001010318", TODAY))
                .extracting(Identifier::scheme)
                .containsExactly(Scheme.USCC, Scheme.RESIDENT_ID);
    }

    @Test
    void noTextWhateverMakesReadingFail() {
        Random random = new Random(11);
        String letters = "0123456789012345678901234567890123456789XxABIOSVZ-./_ １٣😀\u0000\ud800";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, letters.length()).forEach(c -> text.append(letters.charAt(c)));
            for (Scheme scheme : Scheme.values()) {
                Identifier read = read(scheme.name(), text.toString());
                assertThat(read == null || read.value().matches("[A-Z0-9./_-]{3,64}"))
                        .isTrue();
            }
        }
    }

    @Test
    void aTextAloneIsTakenForWhatItsFormSays() {
        assertThat(Identifier.readings("11010519491231002X", TODAY))
                .extracting(Identifier::scheme)
                .containsExactly(Scheme.RESIDENT_ID);
        assertThat(Identifier.readings("ORG-1", TODAY))
                .extracting(Identifier::scheme)
                .containsExactly(Scheme.INTERNAL);
        assertThat(Identifier.readings("110105194912310021", TODAY)).isEmpty();
        assertThat(Identifier.readings("", TODAY)).isEmpty();
        assertThat(Identifier.readings(null, TODAY)).isEmpty();
    }

    @Test
    void aFaultSaysWhatWasExpectedAndHelpsWhereItCan() {
        read("RESIDENT_ID", "110105491231002");
        read("RESIDENT_ID", "1");
        read("INTERNAL", "a b");
        assertThat(faults.get(0).hint()).contains("15 digits");
        assertThat(faults.get(1).hint()).isNull();
        assertThat(faults.get(2).hint()).isNull();
        assertThat(faults).allSatisfy(fault -> assertThat(fault.expected()).isNotBlank());
    }

    @Test
    void anUnknownSchemeIsNamedAndANumberGivenForItIsMasked() {
        assertThat(read("PASSPORT", "E1")).isNull();
        assertThat(read("11010519491231002X", "RESIDENT_ID")).isNull();
        assertThat(read(null, "E1")).isNull();
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.field()).isEqualTo("identifier.scheme"))
                .extracting(Fault::value)
                .containsExactly("PASSPORT", "1101************2X", null);
    }

    @Test
    void onlyItsEndsAreShown() {
        assertThat(Identifier.mask("12345678901")).isEqualTo("*********01");
        assertThat(Identifier.mask("123456789012")).isEqualTo("1234******12");
        assertThat(read("RESIDENT_ID", "11010519491231002X")).hasToString("RESIDENT_ID 1101************2X");
        assertThat(read("INTERNAL", "ORG-1")).hasToString("INTERNAL ****1");
    }

    private static char check(String id) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (id.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
