package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A table of a draft, changed by its owner: one cell, or none where the gate refuses. */
@ServiceTest
class TablePagesTest {

    @Autowired
    private Environment environment;

    @Autowired
    private Drafts drafts;

    private Browsing author;
    private String table;
    private Draft draft;

    @BeforeEach
    void begin() {
        author = new Browsing(environment, "policy");
        author.open("/rules/drafts");
        author.send("/rules/drafts", Map.of("title", "表"));
        draft = drafts.find(java.util.UUID.fromString(author.path().replaceFirst(".*/", "")));
        table = "/rules/drafts/" + draft.id() + "/tables/OT-2020";
    }

    private static String cell(String page, String id, String column) {
        String row =
                page.replaceFirst("(?s).*name=\"(\\d+)\\.id\"[^>]*value=\"" + id.replace(".", "\\.") + "\".*", "$1");
        assertThat(row).matches("\\d+");
        return row + "." + column;
    }

    @Test
    void aCellIsWrittenAndAStalePageIsNot() {
        assertThat(author.open("/rules/drafts/" + draft.id() + "/tables")).contains("处分幅度表", "自 2020-07-01 起");
        String page = author.open(table);
        assertThat(page).contains("入口要件", "工作中弄虚作假,误导、欺骗", "个情景", "依据的内容");
        String cell = cell(page, "39.4", "ordinary");
        Map<String, String> change = Map.of(cell, "WD", "version", "" + draft.version(), "do", "change");
        assertThat(author.send(table, change)).contains("已写入草案");
        Draft after = drafts.find(draft.id());
        assertThat(after.files()).extracting(Draft.File::path).containsExactly("officials/offences/table.drl");
        assertThat(after.files().get(0).text()).contains("Entry.HARM, Tariff.WD, Tariff.M, Tariff.H, Tariff.H ) );");
        author.send(table, Map.of(cell, "L", "version", "" + draft.version(), "do", "change"));
        assertThat(author.status()).isEqualTo(409);
        assertThat(drafts.find(draft.id()).version()).isEqualTo(after.version());
    }

    @Test
    void aRefusedCellIsShownWithWhatWasTypedAndNotWritten() {
        String cell = cell(author.open(table), "39.4", "basis");
        String page = author.send(table, Map.of(cell, "没有这一条", "version", "" + draft.version(), "do", "change"));
        assertThat(author.status()).isEqualTo(422);
        assertThat(page).contains("value=\"没有这一条\"", "39.4 依据", "在旁边的 basis.md 里没有标题");
        assertThat(drafts.find(draft.id()).files()).isEmpty();
        author.send(table, Map.of("do", "remove:3", "version", "" + draft.version()));
        assertThat(author.status()).isEqualTo(422);
        author.open("/rules/drafts/" + draft.id() + "/tables/XX-01");
        assertThat(author.status()).isEqualTo(404);
    }
}
