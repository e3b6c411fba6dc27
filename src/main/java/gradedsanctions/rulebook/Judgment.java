package gradedsanctions.rulebook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges one matter: each act under the law of its day in a pass of its own, then, as of the day of the decision, the
 * pass that combines what the acts have led to.
 */
final class Judgment {

    private record Pass(LocalDate day, List<Firing> firings) {}

    private final Release release;
    private final Engine engine;
    private final Matter matter;
    private final List<Map<String, Object>> history;
    private final Derivation derivation;
    private final List<Ruling.Law> laws = new ArrayList<>();
    private final List<Object> carried = new ArrayList<>();

    Judgment(Release release, Engine engine, Map<String, Integer> depths, Matter matter) {
        this.release = release;
        this.engine = engine;
        this.matter = matter;
        this.history = MatterJson.sorted(matter.history());
        this.derivation = new Derivation(engine, depths);
    }

    Ruling judge(boolean simulation) {
        for (int i = 0; i < matter.acts().size(); i++) {
            judgeAct(i);
        }
        List<Object> facts = common();
        facts.addAll(carried);
        facts.add(named(engine.fact("Decision", Map.of("on", matter.decidedOn())), "decision"));
        derivation.add(engine.run(matter.decidedOn(), facts), null, matter.decidedOn());
        return new RulingWriter(release, engine, matter, derivation).write(laws, simulation);
    }

    private void judgeAct(int index) {
        Matter.Act act = matter.acts().get(index);
        LocalDate day = act.lawDate(matter.decidedOn());
        Pass atAct = pass(index, day);
        if (!release.lawChangesBetween(day, matter.decidedOn())) {
            apply(atAct, index);
            laws.add(new Ruling.Law(index, day, "actDate", null));
            return;
        }
        Pass atDecision = pass(index, matter.decidedOn());
        boolean gap = produced(atAct, "LawGap") != null;
        boolean later = isOfficial() && (gap || isLighter(atDecision, atAct));
        if (gap) {
            derivation.add(atAct.firings(), index, day);
        }
        apply(later ? atDecision : atAct, index);
        Pass other = later ? atAct : atDecision;
        laws.add(new Ruling.Law(index, day, later ? "decisionDate" : "actDate", otherLaw(other)));
    }

    private boolean isOfficial() {
        return release.vocabulary().circumstances().stream()
                .anyMatch(c -> matter.kind().equals(c.subject()));
    }

    private void apply(Pass pass, int index) {
        derivation.add(pass.firings(), index, pass.day());
        for (Firing firing : pass.firings()) {
            firing.produced().stream().filter(f -> engine.isA(f, "Carried")).forEach(carried::add);
        }
    }

    /** From the old law and the lighter one: highest first, then lowest. No range at all is the lightest. */
    private boolean isLighter(Pass candidate, Pass than) {
        Object range = produced(candidate, "ActRange");
        Object other = produced(than, "ActRange");
        if (range == null || other == null) {
            return range == null && other != null;
        }
        int high = Integer.compare(rank(range, "high"), rank(other, "high"));
        return high < 0 || high == 0 && rank(range, "low") < rank(other, "low");
    }

    private int rank(Object fact, String field) {
        return engine.get(fact, field) instanceof Integer rank ? rank : 0;
    }

    private @Nullable Object produced(Pass pass, String type) {
        return pass.firings().stream()
                .flatMap(f -> f.produced().stream())
                .filter(f -> engine.typeOf(f).equals(type))
                .findFirst()
                .orElse(null);
    }

    private Ruling.OtherLaw otherLaw(Pass pass) {
        List<Object> produced =
                pass.firings().stream().flatMap(f -> f.produced().stream()).toList();
        Object range = produced(pass, "ActRange");
        return new Ruling.OtherLaw(
                pass.day(),
                produced.stream()
                        .filter(f -> engine.isA(f, "Finding"))
                        .map(f -> String.valueOf(engine.get(f, "code")))
                        .distinct()
                        .sorted()
                        .toList(),
                range == null
                        ? null
                        : release.disposition(rank(range, "low")) + ".." + release.disposition(rank(range, "high")),
                produced.stream()
                        .filter(f -> engine.isA(f, "Measure"))
                        .map(engine::typeOf)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Pass pass(int index, LocalDate day) {
        Matter.Act act = matter.acts().get(index);
        Map<String, Object> fields = new HashMap<>(act.general());
        fields.putAll(act.facts());
        fields.put("offence", act.category());
        Object fact = engine.fact(act.type(), fields);
        String path = "acts[" + index + "]";
        derivation.input(fact, path);
        List<Object> facts = common();
        facts.add(fact);
        for (int i = 0; i < act.circumstances().size(); i++) {
            String code = act.circumstances().get(i);
            Object circumstance = engine.fact("Circumstance", Map.of("act", fact, "code", code));
            derivation.input(circumstance, path + ".circumstances[" + i + "]");
            facts.add(circumstance);
        }
        past(act, fact, facts);
        return new Pass(day, engine.run(day, facts));
    }

    /** Subject, history and crime: what both kinds of pass see. */
    private List<Object> common() {
        List<Object> facts = new ArrayList<>();
        Map<String, Object> subject = new LinkedHashMap<>(matter.attributes());
        subject.put("kind", matter.kind());
        String type = release.vocabulary().subject(matter.kind()).orElseThrow().type();
        facts.add(named(engine.fact(type, subject), "subject"));
        if (matter.crime() != null) {
            facts.add(named(engine.fact("Crime", matter.crime()), "crime"));
        }
        return facts;
    }

    private Object named(Object fact, String path) {
        derivation.input(fact, path);
        return fact;
    }

    /** Past sanctions as seen from the last day of the act: how many whole months before, and whether in force. */
    private void past(Matter.Act act, Object actFact, List<Object> facts) {
        LocalDate day = act.lawDate(matter.decidedOn());
        for (int i = 0; i < history.size(); i++) {
            Map<String, Object> entry = history.get(i);
            Object sanction = named(engine.fact("PastSanction", entry), "history[" + i + "]");
            facts.add(sanction);
            if (entry.get("decidedOn") instanceof LocalDate decided && !decided.isAfter(day)) {
                boolean inForce = entry.get("until") instanceof LocalDate until && !day.isAfter(until);
                facts.add(named(
                        engine.fact(
                                "Past",
                                Map.of(
                                        "sanction",
                                        sanction,
                                        "act",
                                        actFact,
                                        "monthsApart",
                                        ChronoUnit.MONTHS.between(decided, day),
                                        "inForce",
                                        inForce)),
                        "history[" + i + "]"));
            }
        }
    }
}
