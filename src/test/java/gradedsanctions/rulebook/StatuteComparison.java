package gradedsanctions.rulebook;

import gradedsanctions.statute.Act;
import gradedsanctions.statute.Answer;
import gradedsanctions.statute.Charges;
import gradedsanctions.statute.Crime;
import gradedsanctions.statute.Effect;
import gradedsanctions.statute.Outcome;
import gradedsanctions.statute.Prior;
import gradedsanctions.statute.Sentence;
import gradedsanctions.statute.Statute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges charges by the rules, and says where the result leaves what the independent statement of the law admits. */
final class StatuteComparison {

    private static final List<String> DISPOSITIONS =
            List.of("EXEMPT", "WARNING", "DEMERIT", "MAJOR_DEMERIT", "DEMOTION", "REMOVAL", "DISMISSAL");

    /** Nothing is decided by this house before the law was in force. */
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 7, 1);

    private final Release release;

    StatuteComparison(Release release) {
        this.release = release;
    }

    /** Whether the rules can be asked: all offences are encoded, and nothing is asked that they do not take. */
    boolean covers(Charges charges) {
        return !charges.decisionDate().isBefore(IN_FORCE)
                && charges.acts().stream()
                        .allMatch(act ->
                                release.vocabulary().category(act.offence()).isPresent());
    }

    /** A sentence on the first difference, none if there is no difference. */
    Optional<String> difference(Charges charges) {
        Outcome law = Statute.of(charges);
        Ruling ruling = judge(charges);
        List<Ruling.Option> options =
                ruling.disposition() == null ? List.of() : ruling.disposition().options();
        int lowest = options.isEmpty() ? 0 : options.get(0).rank();
        int highest = options.isEmpty() ? 0 : options.get(options.size() - 1).rank();
        boolean within = law.range().contains(lowest) && law.range().contains(highest);
        boolean equal = lowest == law.range().lowest() && highest == law.range().highest();
        if (law.exact() ? !equal : !within) {
            return Optional.of("range " + lowest + ".." + highest + ", the law " + (law.exact() ? "is " : "admits ")
                    + law.range());
        }
        return Stream.concat(
                        options.stream().map(option -> difference(option, law)),
                        Stream.of(benefits(ruling, law), lifting(ruling, law)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Art 27: where it is left to people, a narrower range of the rules may settle it. */
    private static Optional<String> benefits(Ruling ruling, Outcome law) {
        String force = ruling.handling().stream()
                .filter(h -> h.code().equals("BENEFITS_ADJUSTED"))
                .map(Ruling.Handling::force)
                .findFirst()
                .orElse("none");
        boolean met = switch (law.benefitsAdjusted()) {
            case YES -> force.equals("SHALL");
            case NO -> force.equals("none");
            case LEFT_TO_PEOPLE -> true;
        };
        return met
                ? Optional.empty()
                : Optional.of("benefits " + force + ", adjusted by law: " + law.benefitsAdjusted());
    }

    /** Art 26: whoever offends within a period is not lifted automatically, which the rules must ask about. */
    private static Optional<String> lifting(Ruling ruling, Outcome law) {
        boolean asked = ruling.questions().stream().anyMatch(q -> q.id().equals("Q-26"));
        return law.autoLiftingStopped() == Answer.YES && !asked
                ? Optional.of("lifting is stopped, the rules do not ask")
                : Optional.empty();
    }

    private static Optional<String> difference(Ruling.Option option, Outcome law) {
        Optional<Sentence> sentence = law.sentences().stream()
                .filter(s -> s.disposition() == option.rank())
                .findFirst();
        return sentence.isEmpty()
                ? Optional.of(option.code() + " is open, the law does not give it")
                : difference(option, sentence.get(), law.exact());
    }

    private static Optional<String> difference(Ruling.Option option, Sentence sentence, boolean exact) {
        TreeSet<String> effects =
                sentence.effects().stream().map(Effect::name).collect(Collectors.toCollection(TreeSet::new));
        if (!effects.equals(new TreeSet<>(option.effects()))) {
            return Optional.of(option.code() + " bars " + option.effects() + ", the law " + effects);
        }
        boolean period = option.monthsLowest() != null;
        if (period != (sentence.monthsLowest() != null)) {
            return Optional.of(option.code() + " has a period or not");
        }
        if (period
                && (option.monthsLowest() < sentence.monthsLowest()
                        || option.monthsHighest() > sentence.monthsHighest()
                        || exact
                                && option.monthsHighest()
                                        != sentence.monthsHighest().longValue())) {
            return Optional.of(option.code() + " for " + option.monthsLowest() + ".." + option.monthsHighest()
                    + " months, the law " + sentence);
        }
        return Optional.empty();
    }

    private Ruling judge(Charges charges) {
        Matter matter = release.read(json(charges), charges.decisionDate(), List.of(), List.of());
        return release.judge(matter, true);
    }

    static ObjectNode json(Charges charges) {
        ObjectNode matter = Canonical.JSON.createObjectNode();
        matter.putObject("subject")
                .put("kind", "OFFICIAL")
                .putObject("attributes")
                .put("group", charges.group().name())
                .put("service", charges.retiredOrLeft() ? "RETIRED" : "IN_SERVICE");
        matter.put("decidedOn", charges.decisionDate().toString());
        ArrayNode acts = matter.putArray("acts");
        charges.acts().forEach(act -> act(acts.addObject(), act));
        if (charges.crime() != null) {
            crime(matter.putObject("crime"), charges.crime());
        }
        ArrayNode history = matter.putArray("history");
        charges.priors().stream()
                .filter(prior -> !prior.decidedOn().isAfter(charges.decisionDate()))
                .forEach(prior -> history(history.addObject(), prior));
        return matter;
    }

    private static void act(ObjectNode json, Act act) {
        json.put("category", act.offence()).put("from", act.lastDay().toString());
        if (act.severity() != null) {
            json.putObject("severity").put("code", act.severity().name()).put("reason", "found");
        }
        if (act.minor()) {
            json.put("minor", true);
        }
        if (act.intent() != null) {
            json.put("intent", act.intent() ? "INTENT" : "NEGLIGENCE");
        }
        if (act.alreadySanctioned()) {
            json.put("alreadySanctioned", true);
        }
        if (act.badEffect() != null) {
            json.putObject("facts").put("badEffect", act.badEffect());
        }
        List<String> circumstances = new ArrayList<>(act.art11());
        circumstances.addAll(act.art13());
        if (!circumstances.isEmpty()) {
            ArrayNode codes = json.putArray("circumstances");
            circumstances.stream().sorted().forEach(codes::add);
        }
    }

    private static void crime(ObjectNode json, Crime crime) {
        json.put("outcome", crime.outcome().name()).put("final", crime.isFinal());
        json.put(
                "intent", crime.intent() == null ? "NEGLIGENCE" : crime.intent().name());
        if (crime.months() != null) {
            json.put("months", crime.months());
        }
        if (crime.badEffect() != null) {
            json.put("badEffect", crime.badEffect());
        }
    }

    private static void history(ObjectNode json, Prior prior) {
        json.put("type", DISPOSITIONS.get(prior.type()))
                .put("decidedOn", prior.decidedOn().toString());
        if (prior.until() != null) {
            json.put("until", prior.until().toString());
        }
    }
}
