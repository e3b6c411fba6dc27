package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Pages of drafts: nothing that is typed is lost, faults stand beside their fields, and others only read. */
@ServiceTest
class DraftPagesTest {

    private static final String RULES = "institutions/broken_promise/rules.drl";
    private static final String CASES = "institutions/broken_promise/cases.yaml";

    @Autowired
    private Environment environment;

    @Autowired
    private Drafts drafts;

    private Browsing author;
    private String draft;

    @BeforeEach
    void begin() {
        author = new Browsing(environment, "policy");
        author.open("/rules/drafts");
        author.send("/rules/drafts", Map.of("title", "门槛"));
        draft = author.path();
    }

    private Draft kept() {
        return drafts.find(UUID.fromString(draft.replaceFirst(".*/", "")));
    }

    /** By the editor. */
    private String save(String path, String text, long version) {
        return author.send(draft + "/file", Map.of("path", path, "text", text, "version", "" + version));
    }

    private String text(String path) {
        return String.valueOf(drafts.files(kept()).textOrNull(path));
    }

    @Test
    void aDraftNeedsATitle() {
        author.open("/rules/drafts");
        assertThat(author.send("/rules/drafts", Map.of("title", " "))).contains("请写明这份草案要改什么");
        assertThat(author.status()).isEqualTo(422);
    }

    @Test
    void theEditorShowsItsFileAndOthersReadIt() {
        String page = author.open(draft + "?file=" + RULES);
        assertThat(page).contains("data-editable=\"true\"", "data-path=\"" + RULES + "\"", "basis.md", "cases.yaml");
        Browsing approver = new Browsing(environment, "approver");
        assertThat(approver.open(draft)).contains("data-editable=\"false\"", "只读");
        assertThat(author.open(draft + "?file=institutions/nowhere/rules.drl")).contains("这个文件还没有");
        author.open("/rules/drafts/" + UUID.randomUUID());
        assertThat(author.status()).isEqualTo(404);
    }

    @Test
    void whatIsTypedIsSavedAndAnotherWindowIsToldOfIt() {
        assertThat(save(RULES, "// 甲", 0)).contains("\"version\":1");
        author.open(draft);
        save(RULES, "// 乙", 0);
        assertThat(author.status()).isEqualTo(409);
        assertThat(text(RULES)).isEqualTo("// 甲");
        author.open(draft);
        save("../x.drl", "x", 0);
        assertThat(author.status()).isEqualTo(422);
    }

    @Test
    void aMistakeIsNamedWithItsFixAndKeepsTheDraftFromBeingSubmitted() {
        save(RULES, text(RULES).replace("daysOverdue >= 180", "daysOverdu >= 180"), 0);
        String problems = new String(author.download(draft + "/problems?path=" + RULES), StandardCharsets.UTF_8);
        assertThat(problems).contains("unknown-field", "改为 daysOverdue");
        String page = author.open(draft + "/changes");
        assertThat(page).contains("规则文件里有错误", "daysOverdu", "disabled");
        assertThat(author.open(draft + "/try")).contains("规则文件里有错误");
        author.open(draft + "/derivation?scenario=x");
        assertThat(author.status()).isEqualTo(404);
    }

    @Test
    void aMatterIsJudgedOnBothSidesAndKeptAsAScenario() {
        save(RULES, text(RULES).replace("daysOverdue >= 180", "daysOverdue >= 150"), 0);
        author.open(draft + "/try?category=BrokenPromise");
        Map<String, String> matter = new HashMap<>(Map.of(
                "kind", "INSTITUTION",
                "category", "BrokenPromise",
                "decidedOn", "2026-03-02",
                "acts[0].from", "2025-08-01",
                "acts[0].facts.daysOverdue", "160",
                "acts[0].facts.privateFirm", "true",
                "acts[0].facts.verifiedBySuperior", "true",
                "acts[0].facts.refusedToRectify", "true",
                "do", "try"));
        String page = author.send(draft + "/try", matter);
        assertThat(page).contains("两版对照", "逾期一百八十天以上,较重", "什么会改变草案的结果", "存为情景");

        matter.putAll(Map.of(
                "do", "save",
                "name", "",
                "file", CASES,
                "severity", "FAIRLY_SERIOUS",
                "because", "BP-11"));
        assertThat(author.send(draft + "/try", matter)).contains("请给情景起个名称", "value=\"160\"");
        assertThat(author.status()).isEqualTo(422);
        matter.put("name", "招商奖励承诺逾期四百天,核实属实,责令整改后仍不整改");
        author.send(draft + "/try", matter);
        assertThat(author.status()).as("the name is taken").isEqualTo(422);
        matter.put("name", "逾期一百六十天");
        author.send(draft + "/try", matter);
        assertThat(author.path()).isEqualTo(draft);
        assertThat(text(CASES)).contains("- name: 逾期一百六十天", "severity: FAIRLY_SERIOUS", "because: [BP-11]");
        String name = URLEncoder.encode("逾期一百六十天", StandardCharsets.UTF_8);
        assertThat(author.open(draft + "/derivation?scenario=" + name)).contains("BP-11", "两版对照", "逾期一百六十天");
    }

    @Test
    void whatTheFormGetsWrongStandsBesideItsField() {
        author.open(draft + "/try?category=BrokenPromise");
        String page = author.send(
                draft + "/try",
                Map.of(
                        "kind", "INSTITUTION",
                        "category", "BrokenPromise",
                        "decidedOn", "2026-03-02",
                        "acts[0].from", "昨天",
                        "acts[0].facts.daysOverdue", "很久",
                        "do", "try"));
        assertThat(author.status()).isEqualTo(422);
        assertThat(page).contains("很久", "昨天");
        author.send(draft + "/try", Map.of("kind", "?", "category", "Nothing", "decidedOn", "x", "do", "try"));
        assertThat(author.status()).isEqualTo(422);
        author.open(draft + "/try?past=999999999");
        assertThat(author.status()).isEqualTo(404);
    }

    @Test
    void aDraftIsNamedAnewAndGivenUp() {
        author.send(draft + "/title", Map.of("title", "另一个名字"));
        assertThat(author.open("/rules/drafts")).contains("另一个名字");
        author.open(draft + "/changes");
        author.send(draft + "/discard", Map.of());
        assertThat(author.open("/rules/drafts")).doesNotContain("另一个名字");
        author.open(draft);
        save(RULES, "// 甲", 0);
        assertThat(author.status()).isEqualTo(409);
    }

    @Test
    void aScenarioTakesOverWhatTheDraftSaysOnceSomebodyHoldsItToBeRight() {
        String name = "用地承诺逾期一百七十九天,一般";
        save(RULES, text(RULES).replace("daysOverdue >= 180", "daysOverdue >= 170"), 0);
        String before = text(CASES);
        String here = draft + "/derivation";
        String page = author.open(here + "?scenario=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(page).contains("这个情景没有通过", "把期望改成草案的结果", "BP-11");
        author.send(here, Map.of("scenario", name, "version", "0"));
        assertThat(author.status()).as("another outcome was read").isEqualTo(409);
        assertThat(text(CASES)).isEqualTo(before);

        author.send(here, Map.of("scenario", name, "version", "" + kept().version()));
        assertThat(author.status()).isEqualTo(200);
        assertThat(author.path()).isEqualTo(draft);
        assertThat(text(CASES)).isNotEqualTo(before).contains("severity: FAIRLY_SERIOUS");
        assertThat(author.open(here + "?scenario=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .contains("这个情景通过");
        author.open(draft);
        author.send(here, Map.of("scenario", "没有的", "version", "" + kept().version()));
        assertThat(author.status()).isEqualTo(404);
    }
}
