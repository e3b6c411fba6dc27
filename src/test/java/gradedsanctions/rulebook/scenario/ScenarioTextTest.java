package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A scenario that is written is read again as what it was. */
class ScenarioTextTest {

    private static final String FILE = "severity/cases.yaml";
    private static final JsonNode NONE = JsonNodeFactory.instance.objectNode().putNull("severity");

    private static Map<String, Scenario> read(String text) {
        Catalogue catalogue = new Catalogue(RuleFiles.ofText(Map.of(FILE, text)), Set.of("BP-01"));
        assertThat(catalogue.problems()).isEmpty();
        return catalogue.scenarios();
    }

    @Test
    void everyShippedMatterIsReadAgainAsItWas() {
        RuleFiles files = RuleFiles.read(Path.of("rules"));
        Map<String, Scenario> shipped =
                new Catalogue(files, Coverage.ids(Rulebook.read(files).sources())).scenarios();
        shipped.forEach((name, scenario) -> {
            String text = ScenarioText.add(null, name, scenario.matter(), NONE);
            assertThat(Canonical.text(read(text).get(name).matter())).isEqualTo(Canonical.text(filled(scenario)));
        });
    }

    /** Lists and objects that hold nothing are not written. */
    private static JsonNode filled(Scenario scenario) {
        ObjectNode matter = scenario.matter().deepCopy();
        List.copyOf(matter.propertyNames()).stream()
                .filter(key -> matter.get(key).isContainer() && matter.get(key).isEmpty())
                .forEach(matter::remove);
        return matter;
    }

    @Test
    void whatStandsInTheFileStaysByteForByte() {
        String before = "# 先有的\n\n- name: 甲\n  decidedOn: 2026-01-01   # 这一天\n  subject: { kind: INSTITUTION }\n"
                + "  acts: []\n  expect: { severity: null }\n\n\n";
        ObjectNode matter = JsonNodeFactory.instance.objectNode().put("decidedOn", "2026-01-02");
        String after = ScenarioText.add(before, "乙: \"引号\" # 不是注释", matter, NONE);
        assertThat(after).startsWith(before.stripTrailing() + "\n\n- name: ");
        assertThat(read(after)).containsOnlyKeys("甲", "乙: \"引号\" # 不是注释");
    }
}
