package gradedsanctions.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What policy staff are free to write. */
class BenignRulesTest {

    private static final RuleFiles SHIPPED = ShippedRules.plain();

    @Test
    void theShippedRulesPass() {
        assertThat(Gate.check(SHIPPED).problems()).noneMatch(Problem::error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PaymentArrears( daysSinceDelivery > 30 || amountOwed >= 30 )",
                "PaymentArrears( daysSinceDelivery > 30 && smallFirm == true )",
                "PaymentArrears( ( daysSinceDelivery > 30 || smallFirm != true ) && amountOwed != null )",
                "PaymentArrears( $d : daysSinceDelivery, contractDays < $d )",
                "PaymentArrears( contractDays != null, daysSinceDelivery - contractDays > 30 )",
                "PaymentArrears( amountOwed > 30 * 30 )",
                "PaymentArrears( !( smallFirm == true ) )",
                "not PaymentArrears()",
                "exists Finding( act == $a, code == \"BP\" )",
                "exists( Finding( act == $a ) )",
                "Finding( act == $a, $名称 : title )",
                "Institution( form == InstitutionForm.ORGAN )",
                "Subject( kind == SubjectKind.INSTITUTION )",
                "PaymentArrears( daysSinceDelivery > 30 ) // 注释",
                "/* 注释 end then */ PaymentArrears()",
                "Past( act == $a, monthsApart <= 30, inForce == true )",
                "accumulate( Finding( act == $a, $c : code ); $n : count( $c ) )",
                "accumulate( Past( $m : monthsApart ); $s : sum( $m ), $l : collectList( $m ), $h : max( $m ), $k : min( $m ) )",
            })
    void conditions(String condition) {
        String rule = ShippedRules.rule("salience -900", condition, "insert( new Referral( $a, \"x\" ) );");
        assertThat(Gate.check(ShippedRules.with(ShippedRules.HOME, rule)).problems())
                .noneMatch(Problem::error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert( new Raise( $a, 1 + 2 * 3 ) );",
                "insert( new Raise( $a, Math.max( 1, Math.min( 2, 3 ) ) ) );",
                "insert( new Raise( $a, -1 ) );",
                "insert( new Raise( $a, 4 / 2 ) );",
                "insert( new Question( $a, \"Q-测试\", \"“引号”、括号(以及)end then when 都在文字里\" ) );",
                "insert( new Question( null, \"Q-X\", \"无行为\" ) );",
                "insert( new Graded( $a, Severity.SERIOUS ) ); insert( new Raise( $a, 1 ) );",
                "// 注释\n    insert(\n        new Raise(\n            $a,\n            1 ) );",
            })
    void consequences(String consequence) {
        String rule = ShippedRules.rule("salience 900", null, consequence);
        assertThat(Gate.check(ShippedRules.with(ShippedRules.HOME, rule)).problems())
                .noneMatch(Problem::error);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of("institutions/broken_promise/rules.drl", "daysOverdue >= 365", "daysOverdue >= 400"),
                Arguments.of(
                        "vocabulary/subjects.drl",
                        "PUBLIC_INSTITUTION(",
                        "STATE_FIRM( \"国有企业\", \"State firm\" ),\n    PUBLIC_INSTITUTION("),
                Arguments.of(
                        "officials/offences/table.drl",
                        "insert( new Offence( \"39.2\"",
                        "insert( new Offence( \"39.3\", \"政务处分法 39(2)\", \"又一项\", Entry.HARM, Tariff.L, Tariff.M,"
                                + " Tariff.H, Tariff.H ) );\n    insert( new Offence( \"39.2\""));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void editsOfShippedFilesAreSealed(String file, String from, String to) {
        String text = SHIPPED.text(file);
        assertThat(text).contains(from);
        Map<String, byte[]> files = new HashMap<>(SHIPPED.all());
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        try (Release release = Rulebook.seal(RuleFiles.of(files))) {
            assertThat(release.hash()).isNotEqualTo(SHIPPED.hash());
        }
    }

    @Test
    void aNewCategoryWithItsRulesNeedsNoJava() {
        String category = """
                package vocabulary

                import java.math.BigDecimal

                declare FalseReport extends Incident
                    @title( "虚报" ) @titleEn( "False report" ) @subject( "INSTITUTION" )
                    share : BigDecimal @title( "虚报比例" ) @unit( "%" ) @min( 0 ) @max( 100 )
                    times : Integer @title( "次数" ) @worse( "more" )
                end

                declare Admonition extends Measure
                    @title( "提醒" ) @titleEn( "Admonition" ) @executor( "上级机关" )
                    months : int @title( "期限" ) @unit( "月" ) @min( 1 ) @combine( "max" )
                end
                """;
        String rules = """
                package institutions.hostile

                import vocabulary.*

                rule "FR-01 虚报的,认定"
                    @basis( "测试" ) @status( V )
                when
                    $act : FalseReport( times >= 30 )
                then
                    insert( new Finding( $act, "FR", "虚报" ) );
                end

                rule "FR-02 提醒"
                    @basis( "测试" ) @status( V )
                    date-effective "2020-01-01"
                when
                    Finding( $act : act, code == "FR" )
                then
                    insert( new Admonition( $act, Force.MAY, 6 ) );
                end
                """;
        String windows = rules.replace("\n", "\r\n").replace("    ", "\t");
        Map<String, byte[]> files =
                new HashMap<>(ShippedRules.with(ShippedRules.HOME, windows).all());
        files.put("vocabulary/false_reports.drl", category.getBytes(StandardCharsets.UTF_8));
        try (Release release = Rulebook.seal(RuleFiles.of(files))) {
            assertThat(release.vocabulary().category("FalseReport")).isPresent();
            assertThat(release.vocabulary().measure("Admonition")).isPresent();
        }
    }

    /** Whatever keys are hit by mistake, the gate answers and says where. */
    @Test
    void randomSlipsNeverBreakTheGate() {
        Random random = new Random(20261126);
        for (int i = 0; i < Integer.getInteger("slips", 50); i++) {
            String file = SHIPPED.endingWith(".drl")
                    .get(random.nextInt(SHIPPED.endingWith(".drl").size()));
            StringBuilder text = new StringBuilder(SHIPPED.text(file));
            for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
                int at = random.nextInt(text.length() - 1);
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "(){}\"';:=!@$#\\/*.,%".charAt(random.nextInt(19)));
                    case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            Map<String, byte[]> files = new HashMap<>(SHIPPED.all());
            files.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
            Gate.Outcome outcome = Gate.check(RuleFiles.of(files));
            boolean refused = outcome.problems().stream().anyMatch(Problem::error);
            assertThat(outcome.sources() == null).isEqualTo(refused);
            assertThat(outcome.problems())
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }
}
