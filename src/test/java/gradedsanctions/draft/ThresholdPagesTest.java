package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A policy officer changes numbers in a table; that writes the rules, and nothing else. */
@ServiceTest
class ThresholdPagesTest {

    private static final String FILE = "institutions/broken_promise/rules.drl";
    private static final String LIGHT = "BP-11/BrokenPromise.daysOverdue/from";
    private static final String GRAVE = "BP-12/BrokenPromise.daysOverdue/from";
    private static final String AMOUNT = "BP-13/BrokenPromise.amountOwed/from";
    private static final String LARGE = "BP-14/BrokenPromise.amountOwed/from";
    private static final Map<String, String> SEEN =
            Map.of(LIGHT, "180", GRAVE, "365", AMOUNT, "1000000", LARGE, "10000000");

    @Autowired
    private Environment environment;

    @Autowired
    private Drafts drafts;

    private Browsing author;
    private UUID id;
    private String here;

    @BeforeEach
    void beginADraftFromTheTableOfTheReleaseThatJudges() {
        author = new Browsing(environment, "policy");
        assertThat(author.open("/rules/thresholds")).contains("开始一份草案来改", "法律、法规规定的数字");
        author.send("/rules/drafts", Map.of("title", "调整门槛", "to", "thresholds"));
        assertThat(author.path()).matches("/rules/drafts/[0-9a-f-]{36}/thresholds");
        here = author.path();
        id = UUID.fromString(here.split("/")[3]);
    }

    private String text() {
        return drafts.files(drafts.find(id)).text(FILE);
    }

    private RuleFiles base() {
        return drafts.base(drafts.find(id));
    }

    private String change(String row, long version, String... idsAndValues) {
        Map<String, String> fields = new HashMap<>(Map.of("row", row, "version", Long.toString(version)));
        for (int i = 0; i < idsAndValues.length; i += 2) {
            fields.put("value." + idsAndValues[i], idsAndValues[i + 1]);
            fields.put("seen." + idsAndValues[i], Objects.requireNonNull(SEEN.get(idsAndValues[i])));
        }
        author.open(here);
        return author.send(here, fields);
    }

    @Test
    void theTableShowsEveryNumberWithItsRuleUnitAndSource() {
        assertThat(author.open(here))
                .contains("政策承诺未兑现", "逾期天数不少于 365 天", "◇ 内部裁量基准", "BP-12")
                .contains("/rules/drafts/" + id + "?file=" + FILE + "#L")
                .contains("aria-label=\"逾期天数:较重 自 180 天;严重 自 365 天\"");
    }

    @Test
    void aNumberIsWrittenWhereverItStandsAndNotOneOtherByte() {
        String row = change(LIGHT, 0, LIGHT, "180", GRAVE, "270");
        assertThat(author.status()).isEqualTo(200);
        assertThat(row)
                .contains("<del>365</del><ins>270</ins>", "现行 365 天", "草案作者 policy", "1 处改动")
                .contains("还写着原来的数", "逾期一年以上")
                .contains("class=\"before\"");
        RuleFiles expected = base().with(Map.of(
                FILE,
                base().text(FILE)
                        .replace("daysOverdue >= 365", "daysOverdue >= 270")
                        .replace("daysOverdue < 365", "daysOverdue < 270")));
        assertThat(drafts.files(drafts.find(id)).hash()).isEqualTo(expected.hash());
    }

    @Test
    void aFaultIsSaidBesideTheCellAndNothingIsWritten() {
        assertThat(change(LIGHT, 0, LIGHT, "400", GRAVE, "365"))
                .contains("须小于严重的 365", "value=\"400\"", "aria-invalid=\"true\"", "改正后绘出");
        assertThat(author.status()).isEqualTo(422);
        assertThat(change(LIGHT, 0, LIGHT, "一百", GRAVE, "365")).contains("不是数", "value=\"一百\"");
        assertThat(change(LIGHT, 0, LIGHT, "-1", GRAVE, "365")).contains("不得小于 0");
        assertThat(change(LIGHT, 0, LIGHT, "90.5", GRAVE, "365")).contains("须为整数,如 90 或 91");
        assertThat(change(LIGHT, 0, LIGHT, "<b>", GRAVE, "365"))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>\"");
        assertThat(drafts.find(id).files()).isEmpty();
        assertThat(change(LIGHT, 0, LIGHT, "400", GRAVE, "500")).contains("2 处改动");
    }

    @Test
    void whatAnotherWindowChangedIsNotOverwrittenUnseen() {
        change(LIGHT, 0, LIGHT, "180", GRAVE, "270");
        assertThat(change(LIGHT, 0, LIGHT, "180", GRAVE, "300")).contains("刚才在另一个窗口改成了 270;这里填的 300 没有写入");
        assertThat(author.status()).isEqualTo(409);
        assertThat(text()).contains("daysOverdue >= 270");
        change(AMOUNT, 0, AMOUNT, "500000", LARGE, "10000000");
        assertThat(author.status()).as("another number").isEqualTo(200);
        assertThat(text()).contains("daysOverdue >= 270", "amountOwed >= 500000");
    }

    @Test
    void allNumbersGoBackAndOtherChangesStay() {
        Actor owner = new Actor("policy", Set.of(Role.POLICY_AUTHOR), null);
        drafts.save(id, FILE, base().text(FILE) + "// 待议\n", 0, owner);
        change(LIGHT, 1, LIGHT, "180", GRAVE, "270");
        author.open(here);
        author.send(here + "/restoration", Map.of("version", "1"));
        assertThat(author.status()).as("seen too long ago").isEqualTo(409);
        author.send(
                here + "/restoration",
                Map.of("version", Long.toString(drafts.find(id).version())));
        assertThat(author.status()).isEqualTo(200);
        assertThat(text()).isEqualTo(base().text(FILE) + "// 待议\n");
    }

    @Test
    void aSheetIsShownWithEveryDifferenceBeforeItIsAdopted() {
        assertThat(author.download(here + "/sheet")).startsWith('P', 'K');
        author.open(here);
        String shown = author.upload(here + "/sheet", "file", SheetOf.values(Map.of(GRAVE, "270")));
        assertThat(author.status()).isEqualTo(200);
        assertThat(shown).contains("<del>365 天</del>", "<ins>270 天</ins>", "B2", "C2", "没有采用", "采用这 1 个数");
        assertThat(drafts.find(id).files()).isEmpty();
        author.send(here + "/adoption", Map.of("version", "0", "value." + GRAVE, "270", "seen." + GRAVE, "365"));
        assertThat(author.path()).isEqualTo(here);
        assertThat(text()).contains("daysOverdue >= 270");

        author.open(here);
        assertThat(author.send(
                        here + "/adoption", Map.of("version", "0", "value." + GRAVE, "200", "seen." + GRAVE, "365")))
                .contains("没有采用", "<del>270 天</del>", "<ins>200 天</ins>");
        assertThat(author.status()).isEqualTo(409);
    }

    @Test
    void aBadFileIsToldBesideTheFieldAndNothingIsAdopted() {
        author.open(here);
        assertThat(author.upload(here + "/sheet", "file", "no sheet".getBytes()))
                .contains("这不是可以读的 xlsx 文件");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.upload(here + "/sheet", "file", new byte[0])).contains("请选一个 xlsx 文件");
        assertThat(author.upload(here + "/sheet", "file", new byte[2_500_000])).contains("文件太大");
        assertThat(author.upload(here + "/sheet", "file", SheetOf.values(Map.of(LIGHT, "400"))))
                .contains("须小于严重的 365", "B2")
                .doesNotContain("采用这");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.upload(here + "/sheet", "file", SheetOf.values(Map.of("XX-1/no", "1"))))
                .contains("A2", "XX-1/no");
        author.upload(here + "/sheet", "file", new byte[5_000_000]);
        assertThat(author.status()).isEqualTo(413);
    }

    @Test
    void theHistoryOfANumberIsToldFromTheReleasesThatJudged() {
        assertThat(author.open("/rules/thresholds/history?row=" + LIGHT)).contains("这个数的由来", "365 天", "系统");
        assertThat(author.open(here + "/history?row=" + LIGHT)).contains("180 天");
        author.open(here + "/history?row=none");
        assertThat(author.status()).isEqualTo(404);
    }

    @Test
    void whoMayNotChangeReads() {
        Browsing inspector = new Browsing(environment, "inspector");
        assertThat(inspector.open("/rules/thresholds"))
                .contains("逾期天数")
                .doesNotContain("开始一份草案来改")
                .doesNotContain("hx-post");
        Browsing approver = new Browsing(environment, "approver");
        assertThat(approver.open(here)).contains("只读", "365").doesNotContain("hx-post");
        assertThat(approver.open(here + "?lang=en")).contains("Thresholds of the house");
    }
}
