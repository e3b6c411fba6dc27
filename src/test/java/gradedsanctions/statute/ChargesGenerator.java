package gradedsanctions.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Walks every offence at every severity in turn for the first act and draws the rest from the seed, so that
 * one pass over {@link #pass()} charges has met each rung of each row.
 */
public final class ChargesGenerator {
    private static final List<String> UNSTATED = List.of("41", "CZ.12", "99.9");
    private static final List<String> OFFENCES =
            Stream.concat(OffenceRows.ids().stream(), UNSTATED.stream()).toList();
    private static final int[] PERIODS = {0, 6, 12, 18, 24, 24};
    private static final int LONGEST_TERM = 121;
    private static final LocalDate LATEST = LocalDate.of(2026, 10, 31);

    private final SplittableRandom random;
    private int turn;

    public ChargesGenerator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static int pass() {
        return OFFENCES.size() * Severity.values().length;
    }

    public Charges next() {
        List<Act> acts = acts();
        LocalDate last =
                acts.stream().map(Act::lastDay).max(LocalDate::compareTo).orElseThrow();
        LocalDate decided = earlier(last.plusDays(random.nextInt(0, 900)), LATEST);
        if (!last.isBefore(OldLaw.IN_FORCE.minusDays(60)) || chance(90)) {
            decided = later(decided, OldLaw.IN_FORCE);
        }
        Crime crime = chance(15) ? crime() : null;
        Group group = chance(30) ? Group.CIVIL_SERVANT : pick(Group.values());
        return new Charges(group, chance(10), acts, crime, priors(acts.get(0)), decided);
    }

    private static LocalDate earlier(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? two : one;
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isBefore(two) ? two : one;
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        int step = turn++ % pass();
        acts.add(
                act(OFFENCES.get(step / Severity.values().length), Severity.values()[step % Severity.values().length]));
        int more = chance(55) ? 0 : random.nextInt(1, 3);
        for (int i = 0; i < more; i++) {
            String offence = chance(25) ? acts.get(0).offence() : OFFENCES.get(random.nextInt(OFFENCES.size()));
            acts.add(act(offence, pick(Severity.values())));
        }
        return acts;
    }

    private Act act(String offence, Severity severity) {
        boolean plain = chance(55);
        return new Act(
                offence,
                day(),
                chance(4) ? null : severity,
                severity == Severity.ORDINARY && chance(30) || chance(3),
                chance(10) ? null : Boolean.valueOf(chance(75)),
                chance(15) ? null : Boolean.valueOf(chance(60)),
                plain ? Set.of() : items("11."),
                plain || chance(50) ? Set.of() : items("13."),
                chance(5));
    }

    private Set<String> items(String article) {
        Set<String> items = new HashSet<>();
        int count = random.nextInt(0, 4);
        for (int i = 0; i < count; i++) {
            items.add(article + random.nextInt(1, 8));
        }
        return items;
    }

    private LocalDate day() {
        if (chance(15)) {
            return OldLaw.IN_FORCE.plusDays(random.nextInt(-2, 3));
        }
        if (chance(8)) {
            return LocalDate.of(2018, 1, 1).plusDays(random.nextInt(900));
        }
        return LocalDate.of(2020, 7, 3).plusDays(random.nextInt(2000));
    }

    private Crime crime() {
        Crime.Intent intent = chance(8) ? null : pick(Crime.Intent.values());
        Crime.Result result = pick(Crime.Result.values());
        Boolean effect = chance(15) ? null : Boolean.valueOf(chance(50));
        return new Crime(intent, result, months(result), chance(85), effect);
    }

    private Integer months(Crime.Result result) {
        if (result != Crime.Result.IMPRISONMENT || chance(10)) {
            return null;
        }
        return chance(30) ? Integer.valueOf(random.nextInt(35, 38)) : Integer.valueOf(random.nextInt(6, LONGEST_TERM));
    }

    /** Starts around the first act, so that it falls within, on the edge of, or outside the period. */
    private List<Prior> priors(Act first) {
        if (chance(70)) {
            return List.of();
        }
        int type = random.nextInt(Range.WARNING, Range.DISMISSAL);
        LocalDate decided = first.lastDay().minusMonths(random.nextInt(0, PERIODS[type] + 3));
        return List.of(new Prior(type, decided, decided.plusMonths(PERIODS[type])));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
