package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The same rules are compiled once, and let go when the last who holds them does. */
class CompiledRulesTest {

    private static final RuleFiles FILES = variant("// 只给这里用\n");

    private static RuleFiles variant(String end) {
        return SmallRules.with("promise/rules.drl", SmallRules.FILES.text("promise/rules.drl") + end);
    }

    private static CompiledRules held(RuleFiles files) {
        CompiledRules rules = Objects.requireNonNull(CompiledRules.find(files));
        rules.release();
        return rules;
    }

    @Test
    void areSharedUntilTheLastLetsGo() {
        Release one = Rulebook.seal(FILES);
        CompiledRules rules = held(FILES);
        Release other = Rulebook.seal(FILES);
        assertThat(held(FILES)).isSameAs(rules);
        one.close();
        one.close();
        assertThat(held(FILES)).isSameAs(rules);
        assertThat(Scenarios.run(other))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
        other.close();
        assertThat(CompiledRules.find(FILES)).isNull();
    }

    @Test
    void scenariosAloneCompileNothing() {
        try (Release release = Rulebook.seal(FILES)) {
            CompiledRules rules = held(FILES);
            String more =
                    "\n- name: 又一个\n  like: 逾期四十天\n  change: { acts.0.facts.days: 31 }\n  expect: { severity: null }\n";
            Map<String, byte[]> files = new HashMap<>(FILES.all());
            files.put("promise/cases.yaml", (FILES.text("promise/cases.yaml") + more).getBytes(StandardCharsets.UTF_8));
            RuleFiles longer = RuleFiles.of(files);
            try (Release other = Rulebook.seal(longer)) {
                assertThat(held(longer)).isSameAs(rules);
                assertThat(other.hash()).isNotEqualTo(release.hash());
                assertThat(Scenarios.run(other)).hasSize(Scenarios.run(release).size() + 1);
            }
        }
    }

    @Test
    void otherRulesAreOthers() {
        try (Release release = Rulebook.seal(FILES);
                Release other = Rulebook.seal(variant("// 另一版\n"))) {
            assertThat(held(variant("// 另一版\n"))).isNotSameAs(held(FILES));
            assertThat(release.hash()).isNotEqualTo(other.hash());
        }
    }
}
