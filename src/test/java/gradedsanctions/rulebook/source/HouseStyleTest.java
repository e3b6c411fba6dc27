package gradedsanctions.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One way to lay out rule files, whatever way they were written in. */
class HouseStyleTest {

    private static final RuleFiles SHIPPED = ShippedRules.plain();

    private static HouseStyle.Laid lay(String text) {
        return HouseStyle.lay("topic/rules.drl", text.getBytes(StandardCharsets.UTF_8));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("style.seeds", 1));
    }

    static Stream<String> shipped() {
        return SHIPPED.endingWith(".drl").stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theShippedRulesAreInTheHouseStyle(String file) {
        assertThat(HouseStyle.lay(file, SHIPPED.bytes(file)))
                .isEqualTo(new HouseStyle.Laid(SHIPPED.text(file), List.of()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spacesAndBrokenLinesMakeNoDifference(long seed) {
        Map<String, String> disordered = new TreeMap<>();
        Disorder disorder = new Disorder(seed);
        for (String file : SHIPPED.endingWith(".drl")) {
            String text = disorder.inSpaces(SHIPPED.text(file));
            assertThat(text).isNotEqualTo(SHIPPED.text(file));
            assertThat(lay(text)).as(text).isEqualTo(new HouseStyle.Laid(SHIPPED.text(file), List.of()));
            disordered.put(file, text);
        }
        assertThat(Meaning.of(disordered)).isEqualTo(Meaning.of(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void commentsStayInTheirOrderAndTheMeaningStays(long seed) {
        Map<String, String> laid = new TreeMap<>();
        Map<String, String> remarked = new TreeMap<>();
        Disorder disorder = new Disorder(seed);
        for (String file : SHIPPED.endingWith(".drl")) {
            String text = disorder.inComments(SHIPPED.text(file));
            HouseStyle.Laid once = lay(text);
            assertThat(once.problems()).as(text).isEmpty();
            assertThat(lay(String.valueOf(once.text())).text())
                    .as("twice is once")
                    .isEqualTo(once.text());
            assertThat(Disorder.comments(once.text()))
                    .hasSizeGreaterThan(Disorder.comments(SHIPPED.text(file)).size())
                    .isEqualTo(Disorder.comments(text));
            assertThat(once.text()).doesNotContainPattern("[ \\t]\\n|\\r|\\n\\n\\n|\\n\\z\\n|\\t");
            laid.put(file, once.text());
            remarked.put(file, text);
        }
        assertThat(Meaning.of(laid)).isEqualTo(Meaning.of(remarked)).isEqualTo(Meaning.of(Map.of()));
    }

    @Test
    void whatWasWrittenInAHurryBecomesReadable() {
        assertThat(lay("""
                package topic;
                import vocabulary.*
                import java.math.BigDecimal
                // 说明 "when" end
                declare enum   Way A("甲","a"),B( "乙" ,"b" ) ; // 两种
                title:String
                  titleEn   :String end
                declare Late extends Incident @title("迟延 // 不是注释")
                     @titleEn("Late")
                  days:int @unit("天")@min(0)   // 天数
                  amountOwed  :  BigDecimal   @title("金额")


                  other : Way
                  // 最后
                end


                rule "LA-01 迟延的, 'then' 认定"@basis("某法 1")@status(V) salience -10 date-effective "2020-01-01"
                when $act:Late(days>=30,!(amountOwed==null)||( days - 1 > -1 ),way!=Way.A) // 三十天
                not Finding(act==$act)   exists( Past( act == $act ) )
                accumulate(Raise(act==$act,$s:steps);$sum:sum($s))
                then insert(new Graded($act,
                    Math.max(1,$sum*2)));insert( new Question( null , "Q" , "何故?" ) ) ;
                end
                """.replace("\n", "\r\n")).text()).isEqualTo("""
                package topic;

                import vocabulary.*
                import java.math.BigDecimal

                // 说明 "when" end
                declare enum Way
                    A( "甲", "a" ),
                    B( "乙", "b" ); // 两种
                    title   : String
                    titleEn : String
                end

                declare Late extends Incident
                    @title( "迟延 // 不是注释" ) @titleEn( "Late" )
                    days       : int        @unit( "天" ) @min( 0 ) // 天数
                    amountOwed : BigDecimal @title( "金额" )

                    other      : Way
                    // 最后
                end

                rule "LA-01 迟延的, 'then' 认定"
                    @basis( "某法 1" ) @status( V )
                    salience -10
                    date-effective "2020-01-01"
                when
                    $act : Late( days >= 30, !( amountOwed == null ) || ( days - 1 > -1 ), way != Way.A ) // 三十天
                    not Finding( act == $act )
                    exists( Past( act == $act ) )
                    accumulate( Raise( act == $act, $s : steps ); $sum : sum( $s ) )
                then
                    insert( new Graded( $act, Math.max( 1, $sum * 2 ) ) );
                    insert( new Question( null, "Q", "何故?" ) );
                end
                """);
    }

    private static String rule(String body) {
        return "package topic\n\nrule \"LA-01 x\"\nwhen\n" + body.formatted() + "end\n";
    }

    @Test
    void commentsWithinAStatementStayWhereTheyAre() {
        String laid = rule("""
                    // 条件
                    /* 甲 */ Late( days > 30, // 三十天
                        days < 60, /* 六十天 */ act != null )
                    /* 乙
                       丙 */
                then // 结果
                    // 第一条
                    insert( new Raise(
                        // 档数
                        1 ) ); /* 一档 */ // 完

                    // 以下无
                """);
        assertThat(lay(laid)).isEqualTo(new HouseStyle.Laid(laid, List.of()));
    }

    @Test
    void rowsBelowALineOfHeadingsStandInColumns() {
        assertThat(lay(rule("""
                    Official()
                then
                    // 编号  行为  入口
                    insert( new Offence( "38.4", "不公开", Entry.GRAVE_AND_HARM ) );
                    insert( new Offence( "9", "弄虚作假,误导", Math.max( 1, 2 ) ) ); // 注

                    // 没有列名
                    insert( new Offence( "38.4", "不公开", Entry.GRAVE_AND_HARM ) );
                    insert( new Offence( "9", "弄虚作假,误导", Entry.NONE ) );
                """)).text()).isEqualTo(rule("""
                    Official()
                then
                    //                   编号    行为             入口
                    insert( new Offence( "38.4", "不公开",        Entry.GRAVE_AND_HARM ) );
                    insert( new Offence( "9",    "弄虚作假,误导", Math.max( 1, 2 ) ) ); // 注

                    // 没有列名
                    insert( new Offence( "38.4", "不公开", Entry.GRAVE_AND_HARM ) );
                    insert( new Offence( "9", "弄虚作假,误导", Entry.NONE ) );
                """));
    }

    @Test
    void aLongLineIsNotBroken() {
        String condition = "    Late( " + "days > 30 || ".repeat(60) + "days > 30 )\n";
        String laid = rule(condition + "then\n    insert( new Raise( 1 ) );\n");
        assertThat(lay(laid.replace("||", "\n||")).text()).isEqualTo(laid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package topic\n\nrule \"LA-01 x\"\nwhen\n    Late(\nthen\n    insert( new Raise( 1 ) );\nend\n",
                "package topic\n\nrule \"LA-01 x\"\nwhen\n    Late()\nthen\n    insert( new Raise( 1 ) );\n",
                "package topic\n\nrule \"LA-01 x\"\nwhen\n    Late( a == 'b' )\nthen\n    insert( new Raise( 1 ) );\nend\n",
                "package topic\n\nrule \"LA-01 x\"\nwhen\n    Late( a == \"b )\nthen\n    insert( new Raise( 1 ) );\nend\n",
                "package topic\n\nrule \"LA-01 x\"\nwhen\n    Late()\nthen\n    retract( $x );\nend\n",
                "package topic\n\nrule \"LA-01 x\"\nwhen\n    Late() from $x.all\nthen\n    insert( new Raise( 1 ) );\nend\n",
                "package topic\n\nrule \"LA-01 x\"\n    no-loop true\nwhen\n    Late()\nthen\n    insert( new Raise( 1 ) );\nend\n",
                "package topic\n\n// 说明\rrule \"LA-01 x\"\nwhen\n    Late()\nthen\n    insert( new Raise( 1 ) );\nend\n",
                "package topic\n\nfunction int f() { return 1; }\n",
                "package topic\n\nglobal String x\n",
                "package topic\n\ndeclare enum Way\n    A\n    title : String\nend\n",
                "\uFEFFpackage topic\n",
                "rules!",
            })
    void whatCantBeReadIsLeftAloneAndSaid(String text) {
        HouseStyle.Laid laid = lay(text);
        assertThat(laid.text()).isNull();
        assertThat(laid.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.error()).isTrue();
            assertThat(problem.file()).isEqualTo("topic/rules.drl");
            assertThat(problem.code()).as(problem.message()).isNotEqualTo(ProblemName.UNNAMED);
        });
    }

    @Test
    void bytesThatAreNoTextAreLeftAlone() {
        assertThat(HouseStyle.lay("topic/rules.drl", new byte[] {'p', (byte) 0xE4})
                        .text())
                .isNull();
    }
}
