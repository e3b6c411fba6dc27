package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.access.Acting;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Role;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Past cases are judged by a draft before anybody submits it; nobody is shown a case out of reach. */
@ServiceTest
class EffectsTest {

    private static final String FILE = "institutions/broken_promise/rules.drl";
    private static final Actor COUNTRY = new Actor("policy", Set.of(Role.POLICY_AUTHOR), Division.COUNTRY);

    @Autowired
    private Environment environment;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Effects effects;

    @Autowired
    private JudgedMatters matters;

    private String open(String who, int daysOverdue) {
        return Api.of(environment)
                .as(who)
                .post(
                        "/api/v1/incidents",
                        Samples.promise(Samples.identifier(), daysOverdue).replace("1000000.50", "800000"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body()
                .path("caseId")
                .asString();
    }

    private Draft draft(String from, String to) {
        Draft begun = drafts.begin("门槛", COUNTRY);
        String text = drafts.base(begun).text(FILE);
        assertThat(text).contains(from);
        drafts.change(begun.id(), Map.of(FILE, text.replace(from, to)), begun.version(), COUNTRY);
        return drafts.find(begun.id());
    }

    private Effect done(Draft draft) {
        RuleFiles files = drafts.files(draft);
        effects.start(draft.id(), files, false);
        await().atMost(Duration.ofMinutes(4))
                .until(() -> !effects.of(draft.id(), files).orElseThrow().isRunning());
        return effects.of(draft.id(), files).orElseThrow();
    }

    private List<Effect.Turned> of(Effect effect, String caseId) {
        return effect.turned().stream()
                .filter(turned -> turned.turn().reference().equals(caseId))
                .toList();
    }

    @Test
    void aLowerThresholdMakesPastCasesHeavierAtTheRulesWhereItStands() {
        String turning = open("haidian", 175);
        String staying = open("haidian", 100);
        Draft draft = draft("daysOverdue >= 180", "daysOverdue >= 170");

        Effect effect = done(draft);

        assertThat(effect.state()).isEqualTo("DONE");
        assertThat(effect.judged()).isEqualTo(effect.chosen()).isLessThanOrEqualTo(effect.cases());
        assertThat(effect.totals().matters()).isEqualTo(effect.judged());
        assertThat(of(effect, turning)).singleElement().satisfies(turned -> {
            assertThat(turned.rules()).contains("BP-11").doesNotContain("BP-12");
            assertThat(turned.turn().cell().severityAfter()).isEqualTo("FAIRLY_SERIOUS");
        });
        assertThat(of(effect, staying)).isEmpty();
        assertThat(effect.shift().heavier())
                .isPositive()
                .isEqualTo(effect.turned().size());
        assertThat(effect.shift().lighter()).isZero();
        assertThat(effect.at(Set.of("BP-11", "BP-12"))).isEqualTo(effect.shift());
        assertThat(effect.at(Set.of("BP-12")).isNone()).isTrue();
    }

    @Test
    void aHigherThresholdMakesThemLighterAndWordsAloneTurnNone() {
        String turning = open("haidian", 190);
        Effect effect = done(draft("daysOverdue >= 180", "daysOverdue >= 200"));
        assertThat(of(effect, turning)).hasSize(1);
        assertThat(effect.shift().lighter()).isPositive();
        assertThat(effect.shift().heavier()).isZero();
        assertThat(done(draft("// 定级", "// 定级,见纪要")).shift().isNone()).isTrue();
    }

    @Test
    void whatIsChangedMeanwhileOrHasErrorsShowsNoNumbersOfBefore() {
        open("haidian", 175);
        Draft draft = draft("daysOverdue >= 180", "daysOverdue >= 171");
        done(draft);
        drafts.change(
                draft.id(),
                Map.of(FILE, drafts.files(draft).text(FILE).replace(">= 171", ">= 172")),
                draft.version(),
                COUNTRY);
        assertThat(effects.of(draft.id(), drafts.files(drafts.find(draft.id()))))
                .isEmpty();
        Browsing author = new Browsing(environment, "policy");
        String here = "/rules/drafts/" + draft.id() + "/effect";
        assertThat(author.open(here)).contains("hx-trigger=\"load, submit\"");
        Draft broken = draft("daysOverdue >= 180", "daysOverdu >= 180");
        assertThat(author.open("/rules/drafts/" + broken.id() + "/effect"))
                .contains("规则文件里有错误")
                .doesNotContain("hx-trigger");
    }

    @Test
    void everybodyIsToldTheNumbersAndNobodyIsShownACaseOutOfReach() {
        TestDatabase.unbound(environment).sql("""
                insert into staff (name, hash, set_hash, roles, division, created_at)
                select 'policy.beijing', hash, set_hash, '{POLICY_AUTHOR}', '110000', now()
                from staff where name = 'policy' on conflict (name) do nothing
                """).update();
        String beijing = open("haidian", 176);
        String guangdong = open("guangdong", 176);
        Draft draft = draft("daysOverdue >= 180", "daysOverdue >= 173");
        Effect effect = done(draft);
        long near = of(effect, beijing).get(0).place();
        long far = of(effect, guangdong).get(0).place();
        String here = "/rules/drafts/" + draft.id() + "/effect";
        String all = new Browsing(environment, "policy").open(here);
        assertThat(all)
                .contains("past=" + near, "past=" + far, "▲ " + effect.shift().heavier() + " 件变重", "BP-11");
        String some = new Browsing(environment, "policy.beijing").open(here);
        assertThat(some)
                .contains("past=" + near, "▲ " + effect.shift().heavier() + " 件变重")
                .doesNotContain("past=" + far);
    }

    @Test
    void pagesOfPastCasesHoldEachCaseOnceThoughItWasJudgedAgain() {
        String id = open("haidian", 120);
        assertThat(TestDatabase.unbound(environment)
                        .sql("""
                        insert into ruling (id, case_id, purpose, release, matter, result, judged_at)
                        select gen_random_uuid(), case_id, purpose, release, matter, result, now()
                        from ruling where case_id = ?
                        """)
                        .param(UUID.fromString(id))
                        .update())
                .isEqualTo(1);
        List<Object> listed = new ArrayList<>();
        Acting.as(COUNTRY, () -> {
            long before = Long.MAX_VALUE;
            List<JudgedMatters.JudgedMatter> page = matters.before(before, 1, COUNTRY);
            while (!page.isEmpty()) {
                listed.add(page.get(0).caseId());
                page = matters.before(page.get(0).place(), 1, COUNTRY);
            }
        });
        assertThat(listed).contains(UUID.fromString(id)).doesNotHaveDuplicates();
    }
}
