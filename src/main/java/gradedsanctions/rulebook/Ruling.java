package gradedsanctions.rulebook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rules propose for a matter, and why. A proposal: people decide.
 *
 * @param severity of the gravest act, null where nothing was found
 * @param disposition for an official, null for an institution or where no sanction is open
 * @param conclusions what the steps of the derivation produced, by the name that the steps use for it
 */
public record Ruling(
        @Nullable Severity severity,
        List<Finding> findings,
        @Nullable Disposition disposition,
        List<Handling> handling,
        List<Measure> measures,
        List<Referral> referrals,
        List<Question> questions,
        List<Step> derivation,
        Map<String, Conclusion> conclusions,
        List<Law> laws,
        Receipt receipt) {

    private static final List<String> SUBSTANCE =
            List.of("severity", "findings", "disposition", "handling", "measures", "questions");

    /** The canonical JSON text. */
    public String json() {
        return Canonical.text(Canonical.JSON.valueToTree(this));
    }

    /** Reads what {@link #json} wrote. */
    public static Ruling read(String json) {
        return Canonical.JSON.readValue(json, Ruling.class);
    }

    /** SHA-256 of what matters to the subject: equal for two rulings that differ in dates and receipt alone. */
    public String substance() {
        return Canonical.hash(Canonical.JSON.<ObjectNode>valueToTree(this).retain(SUBSTANCE));
    }

    /** @param proposed what the rules propose, also where a person has found another */
    public record Severity(
            String code,
            String title,
            int rank,
            @Nullable String proposed,
            @Nullable String reason) {}

    /** @param tier the step of the article that applies, null for an institution */
    public record Finding(
            int act,
            String code,
            String title,
            @Nullable String tier,
            String basis,
            @Nullable String status) {}

    /**
     * The range that the law leaves, from its lightest to its heaviest disposition.
     *
     * @param proposed a house proposal within the range, null if there is none
     * @param months the period of the proposed one, null if it has none or people must fix it
     * @param effects areas barred while the proposed one, or else the heaviest, is in force
     * @param options every disposition in the range
     */
    public record Disposition(
            String lowest,
            String highest,
            @Nullable String proposed,
            @Nullable Long monthsLowest,
            @Nullable Long monthsHighest,
            @Nullable Long months,
            List<String> effects,
            List<Option> options) {}

    /** @param monthsLowest null for a disposition without a period */
    public record Option(
            String code,
            String title,
            int rank,
            @Nullable Long monthsLowest,
            @Nullable Long monthsHighest,
            List<String> effects) {}

    /** @param force SHALL, MAY, POLICY or what else the vocabulary has */
    public record Handling(
            @Nullable Integer act,
            String code,
            String title,
            String force,
            String basis,
            @Nullable String status) {

        /** Whether taking it up and leaving it are both as the ruling has it. */
        @JsonIgnore
        public boolean isOptional() {
            return force.equals("MAY");
        }
    }

    /** @param parameters by name, as declared: months, … */
    public record Measure(
            int act,
            String force,
            String type,
            String title,
            Map<String, Object> parameters,
            @Nullable String executor,
            List<String> restricts,
            @Nullable String publication,
            String basis,
            @Nullable String status) {}

    public record Referral(
            int act, String to, String basis, @Nullable String status) {}

    /** @param act null where the question is about the matter as a whole */
    public record Question(
            String id,
            @Nullable Integer act,
            String text,
            String basis,
            @Nullable String status) {}

    /** What a step concluded, by its values: conclusions are numbered, so names differ from ruling to ruling. */
    public Set<String> concluded(Step step) {
        return step.produced().stream()
                .map(conclusions::get)
                .filter(Objects::nonNull)
                .map(conclusion -> conclusion.type() + conclusion.values())
                .collect(Collectors.toSet());
    }

    /**
     * One rule that fired.
     *
     * @param rule its id; a row of a table rule is named rule/row
     * @param stratum how many rules lie below it
     * @param date the day whose law it applied
     * @param matched what it rests on: paths into the input, or conclusions
     * @param tested the facts that its conditions looked at
     * @param produced what it concluded
     */
    public record Step(
            String rule,
            String title,
            String basis,
            @Nullable String status,
            boolean discretion,
            @Nullable Integer act,
            LocalDate date,
            int stratum,
            List<String> matched,
            List<String> tested,
            List<String> produced) {}

    public record Conclusion(String type, String title, Map<String, Object> values) {}

    /**
     * Under which law an act was judged.
     *
     * @param applied actDate or decisionDate
     * @param other what the law of the other day would have led to, null if no rule differs between the two
     */
    public record Law(
            int act,
            LocalDate date,
            String applied,
            @Nullable OtherLaw other) {}

    public record OtherLaw(
            LocalDate date, List<String> findings, @Nullable String range, List<String> measures) {}

    /**
     * What is needed to produce the ruling again.
     *
     * @param inputs SHA-256 of the canonical matter
     * @param result SHA-256 of the canonical ruling without this receipt
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(
            String release,
            String engine,
            String inputs,
            String result,
            LocalDate decidedOn,
            List<LocalDate> actDates,
            boolean simulation) {}
}
