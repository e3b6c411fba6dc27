package gradedsanctions.rulebook;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Unjudged;
import gradedsanctions.rulebook.source.BasisText;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Strata;
import gradedsanctions.rulebook.source.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sealed rule set: its files, what they declare, and the compiled rules. Safe for use by many threads. */
public final class Release implements AutoCloseable {

    private final RuleFiles files;
    private final String hash;
    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Engine engine;
    private final Map<String, Integer> depths;

    Release(RuleFiles files, Sources sources, Engine engine) {
        this(files, sources, engine, Strata.depths(sources));
    }

    private Release(RuleFiles files, Sources sources, Engine engine, Map<String, Integer> depths) {
        this.files = files;
        this.hash = files.hash();
        this.sources = sources;
        this.engine = engine;
        this.vocabulary = new VocabularyReader(sources).read(hash);
        this.depths = depths;
    }

    /**
     * This release with other rules over the same vocabulary, interpreted as they were read instead of compiled.
     *
     * @param other of its rules, changed or left out, each feeding no rule that it did not feed before
     */
    public Release interpreting(Sources other, @Nullable Probe probe) {
        return new Release(files, other, engine.interpreting(other, depths, probe), depths);
    }

    /**
     * The rules of other files over this vocabulary, interpreted instead of compiled.
     *
     * @param other what was read of the files, declaring the same types with the same fields
     */
    public Release interpreting(RuleFiles otherFiles, Sources other) {
        Map<String, Integer> otherDepths = Strata.depths(other);
        return new Release(otherFiles, other, engine.interpreting(other, otherDepths, null), otherDepths);
    }

    /**
     * Whether a truth that names no variable holds of a fact.
     *
     * @param type a declared type
     * @param values of its fields by their names in the rules, constants by name; what is left out is unknown
     */
    public boolean holds(Term truth, String type, Map<String, @Nullable Object> values) {
        Object held = new Terms(engine, null).truth(type, truth).of(engine.made(type, values), new Object[0]);
        return Terms.holds(held);
    }

    /** The content address of the files, {@code sha256:…}. */
    public String hash() {
        return hash;
    }

    /** The version of the engine that runs the rules. */
    public String engineVersion() {
        return Engine.version();
    }

    public RuleFiles files() {
        return files;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What each rule and each row of a table rests on, in the order of the files. */
    public List<RuleBasis> bases() {
        return RuleBasis.of(sources);
    }

    /** What basis.md says of a basis of a rule. */
    Optional<BasisText> words(String rule, String basis) {
        return sources.rules().stream()
                .filter(r -> rule.equals(r.id()) || rule.startsWith(r.id() + "/"))
                .findFirst()
                .flatMap(r -> sources.text(r, basis));
    }

    public List<RuleSource> rules() {
        return sources.rules();
    }

    public Sources sources() {
        return sources;
    }

    /**
     * Judges a matter. The same matter and release give the same bytes, whatever the zone, locale or order of history.
     *
     * @param simulation whether the ruling is only a trial and no case stands behind it
     * @throws Unjudged if the rules do not come to an end, or break off
     */
    public Ruling judge(Matter matter, boolean simulation) {
        try {
            return new Judgment(this, engine, depths, matter).judge(simulation);
        } catch (Unjudged e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unjudged(
                    "Judging breaks off under release " + hash + " ("
                            + e.getClass().getSimpleName()
                            + "). The rules are at fault, not the matter: tell the policy staff",
                    e);
        }
    }

    /**
     * Reads a matter against this vocabulary.
     *
     * @throws gradedsanctions.problem.Rejected with every fault
     */
    public Matter read(JsonNode body, LocalDate today, List<String> otherFields, List<Fault> knownFaults) {
        return MatterReader.read(body, vocabulary, today, otherFields, knownFaults);
    }

    /** The matter as JSON, from which {@link #read} makes it again. */
    public static JsonNode write(Matter matter) {
        return MatterJson.write(matter);
    }

    /** Whether some rule begins or ends to apply after the first day and until the second. */
    boolean lawChangesBetween(LocalDate first, LocalDate second) {
        return sources.rules().stream()
                .anyMatch(rule -> within(rule.effective(), first, second) || within(rule.expires(), first, second));
    }

    private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate second) {
        return day != null && day.isAfter(first) && !day.isAfter(second);
    }

    /** The code of the disposition of a rank. */
    String disposition(int rank) {
        return vocabulary.dispositions().stream()
                .filter(d -> d.rank() != null && d.rank() == rank)
                .map(Vocabulary.Value::code)
                .findFirst()
                .orElse(String.valueOf(rank));
    }

    @Override
    public void close() {
        engine.close();
    }
}
