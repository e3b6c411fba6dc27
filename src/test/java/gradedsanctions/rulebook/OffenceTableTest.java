package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.node.ObjectNode;

/** Each row of the offence table, at each severity, opens the dispositions that the facts file states, and no other. */
class OffenceTableTest {

    private static final List<String> LETTERS = List.of("-", "W", "D", "B", "J", "C", "K");
    private static final List<String> SEVERITIES = List.of("ORDINARY", "FAIRLY_SERIOUS", "SERIOUS", "EXTREME");
    private static final List<String> TIERS = List.of("base", "heavier", "serious", "extreme");
    private static final List<String> WITHOUT_A_RANGE = List.of("JF.31", "MJ.73");

    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = OffenceTableTest.class.getResourceAsStream("/offences.yaml")) {
            List<Map<String, Object>> rows = new Yaml().load(in);
            return rows.stream()
                    .filter(row -> !WITHOUT_A_RANGE.contains(String.valueOf(row.get("id"))))
                    .flatMap(row -> SEVERITIES.stream().map(severity -> Arguments.of(row.get("id"), severity, row)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void opensWhatTheFactsFileStates(String id, String severity, Map<String, Object> row) {
        Ruling.Disposition range = judge(id, severity).disposition();
        List<Integer> open = range == null
                ? List.of()
                : range.options().stream().map(Ruling.Option::rank).toList();
        assertThat(open).isEqualTo(expected(row, SEVERITIES.indexOf(severity)));
    }

    /** A tier that a row lacks falls back to the next lower one it has; a grave entry shuts the ordinary tier. */
    private static List<Integer> expected(Map<String, Object> row, int severity) {
        if (row.get("fixed") instanceof List<?> fixed) {
            return ranks(fixed);
        }
        for (int tier = severity; tier >= 0; tier--) {
            if (row.get(TIERS.get(tier)) instanceof List<?> letters && !letters.isEmpty()) {
                return ranks(letters);
            }
        }
        return List.of();
    }

    private static List<Integer> ranks(List<?> letters) {
        List<Integer> ranks = new ArrayList<>();
        letters.forEach(letter -> ranks.add(LETTERS.indexOf(String.valueOf(letter))));
        return ranks;
    }

    private static Ruling judge(String id, String severity) {
        ObjectNode matter = Canonical.JSON.createObjectNode();
        matter.putObject("subject")
                .put("kind", "OFFICIAL")
                .putObject("attributes")
                .put("group", "STATE_ENTERPRISE");
        ObjectNode act = matter.putArray("acts").addObject();
        act.put("category", id).put("from", "2025-10-11");
        act.putObject("severity").put("code", severity).put("reason", "found");
        act.putObject("facts").put("badEffect", true).put("refusedToCorrect", true);
        Release release = SealedRules.RELEASE;
        return release.judge(release.read(matter, LocalDate.of(2026, 1, 5), List.of(), List.of()), true);
    }
}
