package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the outcomes of a derivation as a ruling. */
final class RulingWriter {

    private final Release release;
    private final Engine engine;
    private final Matter matter;
    private final Derivation derivation;
    private final List<Derivation.Outcome> outcomes;

    RulingWriter(Release release, Engine engine, Matter matter, Derivation derivation) {
        this.release = release;
        this.engine = engine;
        this.matter = matter;
        this.derivation = derivation;
        this.outcomes = derivation.outcomes();
    }

    Ruling write(List<Ruling.Law> laws, boolean simulation) {
        Ruling.Receipt none = new Ruling.Receipt("", "", "", "", matter.decidedOn(), List.of(), simulation);
        Ruling ruling = new Ruling(
                severity(),
                findings(),
                disposition(),
                handling(),
                measures(),
                referrals(),
                questions(),
                derivation.steps(),
                derivation.conclusions(),
                laws,
                none);
        ObjectNode result = (ObjectNode) Canonical.JSON.valueToTree(ruling);
        result.remove("receipt");
        Ruling.Receipt receipt = new Ruling.Receipt(
                release.hash(),
                Engine.version(),
                Canonical.hash(MatterJson.write(matter)),
                Canonical.hash(result),
                matter.decidedOn(),
                matter.acts().stream().map(a -> a.lawDate(matter.decidedOn())).toList(),
                simulation);
        return new Ruling(
                ruling.severity(),
                ruling.findings(),
                ruling.disposition(),
                ruling.handling(),
                ruling.measures(),
                ruling.referrals(),
                ruling.questions(),
                ruling.derivation(),
                ruling.conclusions(),
                laws,
                receipt);
    }

    private List<Derivation.Outcome> of(String type) {
        return outcomes.stream().filter(o -> engine.isA(o.fact(), type)).toList();
    }

    private @Nullable Object get(Derivation.Outcome outcome, String field) {
        return engine.get(outcome.fact(), field);
    }

    private String text(Derivation.Outcome outcome, String field) {
        Object value = get(outcome, field);
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    /** The index of the act that an outcome is about, null if it is about the matter. */
    private @Nullable Integer act(Derivation.Outcome outcome) {
        Object act = get(outcome, "act");
        return act == null ? null : Integer.valueOf(derivation.name(act).replaceAll("\\D", ""));
    }

    private int actOf(Derivation.Outcome outcome) {
        Integer act = act(outcome);
        return act == null ? 0 : act;
    }

    private Ruling.@Nullable Severity severity() {
        Optional<Vocabulary.Value> gravest = gravest("FinalSeverity");
        if (gravest.isEmpty()) {
            return null;
        }
        Vocabulary.Value value = gravest.get();
        String reason = matter.acts().stream()
                .filter(a -> value.code().equals(a.general().get("severity")) && a.severityReason() != null)
                .map(a -> String.valueOf(a.severityReason()))
                .findFirst()
                .orElse(null);
        return new Ruling.Severity(
                value.code(),
                value.title(),
                rank(value),
                gravest("ProposedSeverity").map(Vocabulary.Value::code).orElse(null),
                reason);
    }

    private Optional<Vocabulary.Value> gravest(String type) {
        return of(type).stream()
                .flatMap(o -> value(release.vocabulary().severities(), text(o, "severity")).stream())
                .max(Comparator.comparingInt(RulingWriter::rank));
    }

    private static int rank(Vocabulary.Value value) {
        Integer rank = value.rank();
        return rank == null ? 0 : rank;
    }

    private static Optional<Vocabulary.Value> value(List<Vocabulary.Value> values, String code) {
        return values.stream().filter(v -> v.code().equals(code)).findFirst();
    }

    private List<Ruling.Finding> findings() {
        return of("Finding").stream()
                .map(o ->
                        new Ruling.Finding(actOf(o), text(o, "code"), text(o, "title"), tier(o), o.basis(), o.status()))
                .toList();
    }

    private @Nullable String tier(Derivation.Outcome finding) {
        return of("FindingTier").stream()
                .filter(t ->
                        get(t, "act") == get(finding, "act") && text(t, "code").equals(text(finding, "code")))
                .map(t -> text(t, "tier"))
                .findFirst()
                .orElse(null);
    }

    private List<Ruling.Handling> handling() {
        return of("Handling").stream()
                .map(o -> new Ruling.Handling(
                        act(o), text(o, "code"), text(o, "title"), text(o, "force"), o.basis(), o.status()))
                .toList();
    }

    private List<Ruling.Referral> referrals() {
        return of("Referral").stream()
                .map(o -> new Ruling.Referral(actOf(o), text(o, "to"), o.basis(), o.status()))
                .toList();
    }

    private List<Ruling.Question> questions() {
        return of("Question").stream()
                .map(o -> new Ruling.Question(text(o, "id"), act(o), text(o, "text"), o.basis(), o.status()))
                .toList();
    }

    private List<Ruling.Measure> measures() {
        return of(Contract.MEASURE).stream().map(this::measure).toList();
    }

    private Ruling.Measure measure(Derivation.Outcome outcome) {
        String type = engine.typeOf(outcome.fact());
        Vocabulary.MeasureType declared = release.vocabulary().measure(type).orElseThrow();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Declared.Field field : engine.sources().fields(type)) {
            Object value = get(outcome, field.name());
            if (!field.name().equals("act") && !field.name().equals("force") && value != null) {
                parameters.put(field.name(), value instanceof Enum<?> constant ? constant.name() : value);
            }
        }
        return new Ruling.Measure(
                actOf(outcome),
                text(outcome, "force"),
                type,
                declared.title(),
                parameters,
                declared.executor(),
                declared.restricts(),
                declared.publication(),
                outcome.basis(),
                outcome.status());
    }

    private Ruling.@Nullable Disposition disposition() {
        List<Ruling.Option> options =
                new ArrayList<>(of("Option").stream().map(this::option).toList());
        if (options.isEmpty()) {
            return null;
        }
        options.sort(Comparator.comparingInt(Ruling.Option::rank));
        Ruling.Option lowest = options.get(0);
        Ruling.Option highest = options.get(options.size() - 1);
        Ruling.Option proposed = of("ProposedDisposition").stream()
                .flatMap(o -> options.stream().filter(x -> x.code().equals(text(o, "disposition"))))
                .findFirst()
                .orElse(null);
        Long months = proposed != null && Objects.equals(proposed.monthsLowest(), proposed.monthsHighest())
                ? proposed.monthsLowest()
                : null;
        return new Ruling.Disposition(
                lowest.code(),
                highest.code(),
                proposed == null ? null : proposed.code(),
                lowest.monthsLowest(),
                highest.monthsHighest(),
                months,
                proposed == null ? highest.effects() : proposed.effects(),
                options);
    }

    private Ruling.Option option(Derivation.Outcome outcome) {
        String code = text(outcome, "disposition");
        Vocabulary.Value value =
                value(release.vocabulary().dispositions(), code).orElseThrow();
        Optional<Derivation.Outcome> period = of("OptionPeriod").stream()
                .filter(o -> text(o, "disposition").equals(code))
                .findFirst();
        return new Ruling.Option(
                code,
                value.title(),
                rank(value),
                period.map(o -> (Long) get(o, "monthsLowest")).orElse(null),
                period.map(o -> (Long) get(o, "monthsHighest")).orElse(null),
                of("OptionEffect").stream()
                        .filter(o -> text(o, "disposition").equals(code))
                        .map(o -> text(o, "area"))
                        .sorted()
                        .toList());
    }
}
