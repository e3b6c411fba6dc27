package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The drawing of a derivation says no less than the derivation, and leads from facts to every outcome. */
class ProofTest {

    static List<Ruling> examples() {
        Release release = SealedRules.RELEASE;
        JsonNode cases = Canonical.JSON.readTree(Path.of("docs/examples/cases.json"));
        return StreamSupport.stream(cases.spliterator(), false)
                .map(example -> release.judge(
                        release.read(example, LocalDate.of(2026, 6, 1), List.of("source"), List.of()), true))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyConclusionIsDrawnOnceAndRestsOnWhatItsStepsRestOn(Ruling ruling) {
        Proof proof = Proof.of(ruling, SealedRules.RELEASE);
        Set<String> concluded =
                ruling.derivation().stream().flatMap(s -> s.produced().stream()).collect(Collectors.toSet());
        assertThat(proof.nodes().stream().flatMap(n -> n.produced().stream()).collect(Collectors.toSet()))
                .isEqualTo(concluded);
        Set<String> tested =
                ruling.derivation().stream().flatMap(s -> s.tested().stream()).collect(Collectors.toSet());
        assertThat(proof.facts().stream().map(Proof.Fact::path))
                .containsAll(tested.stream()
                        .filter(path -> !path.startsWith("history["))
                        .toList());
        assertThat(proof.nodes().stream().map(Proof.Node::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOutcomeLeadsBackToAFact(Ruling ruling) {
        Proof proof = Proof.of(ruling, SealedRules.RELEASE);
        Map<String, List<String>> from = new HashMap<>();
        proof.nodes().forEach(node -> from.put(node.id(), node.from()));
        Set<String> facts = proof.facts().stream().map(Proof.Fact::id).collect(Collectors.toSet());
        for (Proof.Node node : proof.at(Proof.Stage.OUTCOME)) {
            assertThat(roots(node.id(), from)).as(node.rule()).containsAnyElementsOf(facts);
        }
    }

    private static Set<String> roots(String start, Map<String, List<String>> from) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (seen.add(at)) {
                open.addAll(from.getOrDefault(at, List.of()));
            }
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsNoNumberOfTheHouseIsGivenTheWordsOfItsBasis(Ruling ruling) {
        assertThat(Proof.of(ruling, SealedRules.RELEASE).nodes())
                .filteredOn(node -> !node.mark().equals("D"))
                .allSatisfy(node -> assertThat(node.text()).as(node.rule()).isNotNull())
                .allSatisfy(node -> assertThat(node.text().words()).isNotBlank());
    }
}
