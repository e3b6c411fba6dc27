package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.SealedRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Rulings that a person worked out from the statutes, without looking at the rules. */
class WorkedRulingsTest {

    private static final Map<String, String> GRADES = Map.of(
            "免予", "EXEMPT",
            "警告", "WARNING",
            "记过", "DEMERIT",
            "记大过", "MAJOR_DEMERIT",
            "降级", "DEMOTION",
            "撤职", "REMOVAL",
            "开除", "DISMISSAL");

    /** What the entries call a measure, and its types; a notice of supervision is not in the vocabulary. */
    private static final Map<String, List<String>> MEASURES = Map.ofEntries(
            Map.entry("由有权机关予以纠正", List.of("CorrectionOrder")),
            Map.entry("予以纠正、赔偿", List.of("CorrectionOrder")),
            Map.entry("由上级机关或主管部门责令改正", List.of("CorrectionOrder")),
            Map.entry("责令改正", List.of("CorrectionOrder")),
            Map.entry("转上级或主管部门核实并督促整改", List.of("SupervisedRectification")),
            Map.entry("由认定部门确认为违约失信并记入政务信用记录", List.of("CreditRecord")),
            Map.entry("发改系统限制中央预算内资金支持、专项债申请、融资项目推荐", List.of("BondApplicationLimit")),
            Map.entry("书面说明原因、限期整改、依规取消荣誉评选资格、公开通报批评", List.of("WrittenExplanation", "HonourBan", "PublicCriticism")),
            Map.entry("支付逾期利息日万分之五", List.of("LateInterest")),
            Map.entry("计逾期利息", List.of("LateInterest")),
            Map.entry("函询约谈", List.of("Interview")),
            Map.entry("督办通报", List.of()),
            Map.entry("记入信用记录", List.of("CreditRecord")),
            Map.entry("纳入信用信息平台并向社会公示", List.of("PublicDisclosure")),
            Map.entry("公务消费、办公用房、经费安排方面的必要限制", List.of("SpendingLimit")),
            Map.entry("公务消费、办公用房、经费安排限制", List.of("SpendingLimit")),
            Map.entry("反馈投诉人并结案", List.of("FeedbackAndClose")),
            Map.entry("认定违约失信", List.of("CreditRecord")),
            Map.entry("确认违约失信", List.of("CreditRecord")),
            Map.entry("记入失信或约谈", List.of("CreditRecord", "Interview")),
            Map.entry("限制中央预算内资金、专项债申请、评优", List.of("BondApplicationLimit", "FundApplicationLimit", "HonourBan")),
            Map.entry(
                    "记入政务失信记录及任何限制措施",
                    List.of("CreditRecord", "BondApplicationLimit", "FundApplicationLimit", "HonourBan")));

    @TestFactory
    Stream<DynamicTest> areWhatTheRulesPropose() throws IOException {
        try (InputStream yaml = WorkedRulingsTest.class.getResourceAsStream("/worked.yaml")) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            assertThat(entries).hasSize(10);
            return entries.stream()
                    .map(entry -> new WorkedMatter((String) entry.get("id"), entry))
                    .map(worked -> DynamicTest.dynamicTest(
                            worked.id() + " " + worked.entry().get("title"), () -> compare(worked)));
        }
    }

    private static void compare(WorkedMatter worked) {
        Release release = SealedRules.RELEASE;
        Ruling ruling = release.judge(release.read(worked.json(), LocalDate.MIN, List.of(), List.of()), true);
        if (worked.isOfficial()) {
            compareDisposition(worked, ruling.disposition());
        } else {
            compareMeasures(worked, ruling);
        }
    }

    private static void compareDisposition(WorkedMatter worked, Ruling.Disposition disposition) {
        Map<String, Object> grade = WorkedMatter.map(worked.expected().get("grade"));
        if (grade.get("lowest").equals("none")) {
            assertThat(disposition).isNull();
            return;
        }
        assertThat(disposition.lowest()).isEqualTo(GRADES.get(grade.get("lowest")));
        assertThat(disposition.highest()).isEqualTo(GRADES.get(grade.get("highest")));
        Map<String, Object> months = WorkedMatter.map(worked.expected().get("period_months"));
        assertThat(disposition.monthsLowest()).isEqualTo(Long.valueOf((Integer) months.get("lowest")));
        assertThat(disposition.monthsHighest()).isEqualTo(Long.valueOf((Integer) months.get("highest")));
        Map<String, Object> effects = WorkedMatter.map(worked.expected().get("effects"));
        assertThat(disposition.effects().contains("PROMOTION"))
                .isEqualTo(Boolean.TRUE.equals(effects.get("promotion_barred")));
    }

    private static void compareMeasures(WorkedMatter worked, Ruling ruling) {
        Map<String, String> proposed = new LinkedHashMap<>();
        ruling.measures().forEach(m -> proposed.put(m.type(), m.force()));
        for (Object item : (List<?>) worked.expected().get("measures")) {
            Map<String, Object> measure = WorkedMatter.map(item);
            String force = String.valueOf(measure.get("force"));
            if (!force.startsWith("有损失时")) {
                types(measure).forEach(type -> assertThat(proposed).containsEntry(type, force(force)));
            }
        }
        for (Object item : (List<?>) worked.expected().get("must_not")) {
            assertThat(proposed)
                    .doesNotContainKeys(
                            MEASURES.getOrDefault(WorkedMatter.map(item).get("m"), List.of())
                                    .toArray(String[]::new));
        }
        comparePersons(worked.expected().get("persons_open"), ruling);
    }

    private static void comparePersons(Object open, Ruling ruling) {
        if (open instanceof Boolean referred) {
            assertThat(ruling.referrals().isEmpty()).isNotEqualTo(referred);
        } else {
            assertThat(ruling.questions()).extracting(Ruling.Question::id).contains("Q-BAD-EFFECT");
        }
    }

    private static List<String> types(Map<String, Object> measure) {
        List<String> types = MEASURES.get(measure.get("m"));
        assertThat(types).as("types of %s", measure).isNotNull();
        return types;
    }

    private static String force(String chinese) {
        return chinese.startsWith("应当") ? "SHALL" : chinese.startsWith("可以") ? "MAY" : "POLICY";
    }
}
