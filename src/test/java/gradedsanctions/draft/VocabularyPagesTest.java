package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import gradedsanctions.rulebook.authoring.FilledIn;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Vocabulary of a draft added to by form: shown first, then written, and never over somebody else's change. */
@ServiceTest
class VocabularyPagesTest {

    @Autowired
    private Environment environment;

    private Browsing author;
    private String draft;

    @BeforeEach
    void begin() {
        author = new Browsing(environment, "policy");
        author.open("/rules/drafts");
        author.send("/rules/drafts", Map.of("title", "词汇"));
        draft = author.path();
    }

    private String version(String page) {
        return page.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private String send(Map<String, String> typed, String form, String what, String version) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.putAll(Map.of("form", form, "do", what, "version", version));
        return author.send(draft + "/vocabulary", fields);
    }

    @Test
    void aCategoryIsShownThenWrittenAndCanBeTriedAtOnce() {
        String empty = author.open(draft + "/vocabulary?form=category");
        String shown = send(FilledIn.CATEGORY, "category", "preview", version(empty));
        assertThat(author.status()).isEqualTo(200);
        assertThat(shown).contains("institutions/service_delayed_beyond_promise/rules.drl", "写入草案");
        assertThat(author.open(draft + "/vocabulary")).doesNotContain("ServiceDelayedBeyondPromise");
        author.open(draft + "/vocabulary?form=category");
        String written = send(FilledIn.CATEGORY, "category", "write", version(shown));
        assertThat(written).contains("已写入草案:公开承诺的办理时限没有兑现。", "超过时限天数");
        assertThat(author.open(draft + "/try?category=ServiceDelayedBeyondPromise"))
                .contains("超过时限天数", "acts[0].facts.daysLate");
        String judged = author.send(
                draft + "/try",
                Map.of(
                        "kind", "INSTITUTION",
                        "category", "ServiceDelayedBeyondPromise",
                        "decidedOn", "2026-06-01",
                        "acts[0].from", "2026-02-01",
                        "acts[0].facts.daysLate", "3",
                        "do", "try"));
        assertThat(author.status()).isEqualTo(200);
        assertThat(judged).contains("依“优化营商环境办法 12”应当如何认定");
        author.open(draft + "/vocabulary");
        assertThat(send(FilledIn.fact("BrokenPromise", "facts[0].type", "DATE"), "fact", "preview", "0"))
                .contains("newFactIt", "vocabulary/incidents.drl");
        assertThat(send(FilledIn.MEASURE, "measure", "write", version(author.open(draft + "/vocabulary?form=measure"))))
                .contains("insert( new NewProjectsNotAccepted( $act, Force.SHALL, 1 ) );");
    }

    @Test
    void aFaultStandsBesideItsFieldAndWhatWasTypedIsKept() {
        author.open(draft + "/vocabulary?form=category");
        String page = send(
                FilledIn.with(FilledIn.CATEGORY, "title", "标题\" ) @help( \"x", "source", "某处"),
                "category",
                "write",
                "0");
        assertThat(author.status()).isEqualTo(422);
        assertThat(page)
                .contains("不能写进规则文件", "value=\"标题&quot; ) @help( &quot;x\"", "value=\"某处\"")
                .doesNotContain("写入草案");
    }

    @Test
    void somebodyElsesChangeIsNotOverwrittenAndNobodyElseWrites() {
        String stale = version(author.open(draft + "/vocabulary?form=measure"));
        send(FilledIn.MEASURE, "measure", "write", stale);
        author.open(draft + "/vocabulary?form=category");
        String page = send(FilledIn.CATEGORY, "category", "write", stale);
        assertThat(author.status()).isEqualTo(409);
        assertThat(page).contains("草案刚才在另一个窗口改过", "公开承诺的办理时限没有兑现");
        Browsing approver = new Browsing(environment, "approver");
        assertThat(approver.open(draft + "/vocabulary?form=category"))
                .contains("只读")
                .doesNotContain("name=\"title\"");
        approver.send(draft + "/vocabulary", FilledIn.with(FilledIn.CATEGORY, "form", "category", "do", "write"));
        assertThat(approver.status()).isEqualTo(403);
    }
}
