package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.SealedRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Institutions' rulings that a person worked out from the statutes, without looking at the rules. What statutes order or
 * allow must be proposed exactly; of policy papers at least what the entry names; nothing that it rules out.
 */
class WorkedInstitutionsTest {

    private static final int INSTITUTIONS = 11;

    /** What the entries call a measure, and its types. */
    private static final Map<String, List<String>> MEASURES = Map.ofEntries(
            Map.entry("由有权机关予以纠正", List.of("CorrectionOrder")),
            Map.entry("予以纠正、赔偿", List.of("CorrectionOrder")),
            Map.entry("赔偿损失", List.of("Compensation")),
            Map.entry("造成损失的赔偿", List.of()),
            Map.entry("依法依规追究责任", List.of()),
            Map.entry("由上级机关或主管部门责令改正", List.of("CorrectionOrder")),
            Map.entry("责令改正", List.of("CorrectionOrder")),
            Map.entry("责令改正、调整有关会计账目", List.of("CorrectionOrder")),
            Map.entry("追回有关财政资金、限期退还违法所得", List.of("FundRecovery")),
            Map.entry("警告或者通报批评（择一）", List.of("FiscalCriticism")),
            Map.entry("公告违法行为及处理处罚处分决定", List.of("ViolationAnnouncement")),
            Map.entry("通报", List.of("StatisticalCriticism")),
            Map.entry("取消荣誉称号、追缴物质利益", List.of("HonourRevocation")),
            Map.entry("转上级或主管部门核实并督促整改", List.of("SupervisedRectification")),
            Map.entry("由认定部门确认为违约失信并记入政务信用记录", List.of("CreditRecord")),
            Map.entry("发改系统限制中央预算内资金支持、专项债申请、融资项目推荐", List.of("BondApplicationLimit")),
            Map.entry("书面说明原因、限期整改、依规取消荣誉评选资格、公开通报批评", List.of("WrittenExplanation", "HonourBan", "PublicCriticism")),
            Map.entry("支付逾期利息日万分之五", List.of("LateInterest")),
            Map.entry("函询约谈", List.of("Interview")),
            Map.entry("督办通报", List.of("SupervisoryCircular")),
            Map.entry("记入信用记录", List.of("CreditRecord")),
            Map.entry("纳入信用信息平台并向社会公示", List.of("PublicDisclosure")),
            Map.entry("公务消费、办公用房、经费安排方面的必要限制", List.of("SpendingLimit")),
            Map.entry("反馈投诉人并结案", List.of("FeedbackAndClose")));

    /** What the entries rule out; fines, warnings of persons and cuts without a basis are no measures at all. */
    private static final Map<String, List<String>> RULED_OUT = Map.ofEntries(
            Map.entry("认定违约失信", List.of("CreditRecord")),
            Map.entry("限制中央预算内资金、专项债申请、评优", List.of("BondApplicationLimit", "FundApplicationLimit", "HonourBan")),
            Map.entry("扣减一般财政资金", List.of("AppropriationSuspension", "ProjectPaymentCut")),
            Map.entry("给该部门“记过”等六档处分", List.of()),
            Map.entry("取消城市示范称号、城市信用监测扣分", List.of("DemonstrationRevocation")),
            Map.entry("依财政违法条例24暂停拨款", List.of("AppropriationSuspension")),
            Map.entry("罚款", List.of("StatisticalFine")),
            Map.entry("责令改正", List.of("CorrectionOrder")),
            Map.entry("计逾期利息", List.of("LateInterest")),
            Map.entry("记入失信或约谈", List.of("CreditRecord", "Interview")),
            Map.entry("对个人处分（依31条）", List.of()),
            Map.entry("对个人处分", List.of()),
            Map.entry("公务消费、办公用房、经费安排限制", List.of("SpendingLimit")),
            Map.entry(
                    "限制融资、市场准入、资质评定、评优评先（据26条）", List.of("BondApplicationLimit", "FundApplicationLimit", "HonourBan")),
            Map.entry("警告", List.of("StatisticalWarning", "FiscalCriticism")),
            Map.entry("核减或停止拨付", List.of("ProjectPaymentCut")),
            Map.entry("暂停财政拨款或停止拨付", List.of("AppropriationSuspension", "ProjectPaymentCut")),
            Map.entry("核减工程投资", List.of("ProjectPaymentCut")),
            Map.entry("对单位罚款", List.of("StatisticalFine")),
            Map.entry("以打击报复为由对单位记失信、限资金、取消评优", List.of("CreditRecord", "FundApplicationLimit", "HonourBan")),
            Map.entry("依26条限制公务消费", List.of("SpendingLimit")),
            Map.entry("认定失信并公示", List.of("CreditRecord", "PublicDisclosure")),
            Map.entry("确认违约失信", List.of("CreditRecord")),
            Map.entry(
                    "记入政务失信记录及任何限制措施",
                    List.of(
                            "CreditRecord",
                            "BondApplicationLimit",
                            "FundApplicationLimit",
                            "HonourBan",
                            "DemonstrationLimit")));

    private static final Map<String, String> QUESTIONS = Map.of("W28", "Q-BAD-EFFECT", "W34", "Q-RT-OTHER");

    @TestFactory
    Stream<DynamicTest> areWhatTheRulesPropose() throws IOException {
        List<Map<String, Object>> entries = WorkedMatter.entries("institution");
        assertThat(entries).hasSize(INSTITUTIONS);
        return entries.stream()
                .map(entry -> new WorkedInstitution((String) entry.get("id"), entry))
                .map(worked -> DynamicTest.dynamicTest(
                        worked.id() + " " + worked.entry().get("title"), () -> compare(worked)));
    }

    private static void compare(WorkedInstitution worked) {
        Release release = SealedRules.RELEASE;
        Ruling ruling = release.judge(release.read(worked.json(), LocalDate.MIN, List.of(), List.of()), true);
        Map<String, String> expected = new TreeMap<>();
        list(worked.expected().get("measures"))
                .forEach(m -> types(MEASURES, m).forEach(type -> expected.put(type, force(m))));
        Map<String, String> statutory = new TreeMap<>();
        Map<String, String> proposed = new TreeMap<>();
        ruling.measures().forEach(m -> {
            proposed.put(m.type(), m.force());
            if (!m.force().equals("POLICY")) {
                statutory.put(m.type(), m.force());
            }
        });
        assertThat(proposed).containsAllEntriesOf(expected);
        expected.values().removeIf("POLICY"::equals);
        assertThat(statutory).isEqualTo(expected);
        list(worked.expected().get("must_not"))
                .forEach(m -> assertThat(proposed.keySet()).noneMatch(types(RULED_OUT, m)::contains));
        assertThat(ruling.disposition()).isNull();
        comparePersons(worked.expected().get("persons_open"), ruling);
        String question = QUESTIONS.get(worked.id());
        assertThat(ruling.questions())
                .extracting(Ruling.Question::id)
                .containsAll(question == null ? List.of() : List.of(question));
    }

    private static void comparePersons(Object open, Ruling ruling) {
        if (open instanceof Boolean referred) {
            assertThat(ruling.referrals().isEmpty()).isNotEqualTo(referred);
        } else {
            assertThat(ruling.questions()).extracting(Ruling.Question::id).contains("Q-BAD-EFFECT");
        }
    }

    private static List<Map<String, Object>> list(Object items) {
        return ((List<?>) items).stream().map(WorkedMatter::map).toList();
    }

    private static List<String> types(Map<String, List<String>> words, Map<String, Object> measure) {
        List<String> types = words.get(measure.get("m"));
        assertThat(types).as("types of %s", measure).isNotNull();
        return types;
    }

    private static String force(Map<String, Object> measure) {
        String chinese = String.valueOf(measure.get("force"));
        return chinese.startsWith("政策") ? "POLICY" : chinese.startsWith("可以") ? "MAY" : "SHALL";
    }
}
