package gradedsanctions.rulebook.replay;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a changed threshold turns, counted and listed, whatever the threads and stops. */
class ReplayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Replay REPLAY = new Replay(TwoReleases.BEFORE, TwoReleases.AFTER, TODAY);
    private static final List<PastMatter> MATTERS = TwoReleases.matters(295, 370);
    private static final Totals TOTALS = fold(REPLAY, MATTERS);
    private static final int RAISED = TwoReleases.RAISED_UNTIL - TwoReleases.RAISED_FROM;

    private static Totals fold(Replay replay, List<PastMatter> matters) {
        Tally tally = new Tally(Totals.NONE);
        matters.forEach(matter -> tally.add(replay.of(matter)));
        return tally.totals();
    }

    private static Report report(Totals totals) {
        return new Report("a", "b", "c", totals);
    }

    @Test
    void aReleaseTurnsNothingAgainstItself() {
        Totals totals = fold(new Replay(TwoReleases.BEFORE, TwoReleases.BEFORE, TODAY), MATTERS);

        assertThat(totals.matters()).isEqualTo(MATTERS.size());
        assertThat(totals.turned() + totals.worded() + totals.otherwiseDerived() + totals.notJudged())
                .isZero();
        assertThat(totals.cells()).allMatch(c -> c.cell().severity() == Movement.UNCHANGED);
        assertThat(totals.turnsDigest()).isEmpty();
    }

    @Test
    void justTheMattersBetweenTheTwoThresholdsAreRaised() {
        List<Outcome> outcomes = MATTERS.stream().map(REPLAY::of).toList();

        assertThat(outcomes.stream().filter(o -> o.turn() != null).map(Outcome::reference))
                .hasSize(RAISED)
                .first()
                .isEqualTo("case-" + TwoReleases.RAISED_FROM);
        Turn turn = outcomes.stream()
                .map(Outcome::turn)
                .filter(t -> t != null)
                .findFirst()
                .orElseThrow();
        assertThat(turn.parts()).contains(Turn.Part.SEVERITY, Turn.Part.MEASURES);
        assertThat(turn.measuresAdded()).isNotEmpty();
        assertThat(turn.measuresDropped()).isEmpty();
        assertThat(turn.acts()).singleElement().extracting(Turn.ActTurn::act).isEqualTo("acts[0]");
        assertThat(Turn.read(turn.json())).isEqualTo(turn);
    }

    @Test
    void backwardsTheSameMattersAreLowered() {
        Totals back = fold(new Replay(TwoReleases.AFTER, TwoReleases.BEFORE, TODAY), MATTERS);

        assertThat(sum(back, Movement.LOWERED)).isEqualTo(RAISED);
        assertThat(sum(back, Movement.RAISED)).isZero();
        assertThat(back.measures()).extracting(m -> m.cell().what()).doesNotContain(MeasureCell.What.ADDED);
    }

    private static long sum(Totals totals, Movement movement) {
        return totals.cells().stream()
                .filter(c -> c.cell().severity() == movement)
                .mapToLong(Totals.Counted::matters)
                .sum();
    }

    @Test
    void matricesCountWhatTheFilterAdmits() {
        Totals totals = TOTALS;
        Vocabulary vocabulary = TwoReleases.AFTER.vocabulary();

        Matrix all = Matrix.ofSeverities(totals.cells(), vocabulary);
        assertThat(all.count(Movement.RAISED)).isEqualTo(RAISED);
        assertThat(all.count(Movement.UNCHANGED)).isEqualTo(MATTERS.size() - RAISED);
        assertThat(all.codes()).hasSize(2);
        assertThat(all.counts().get(0).get(1)).isEqualTo(RAISED);
        assertThat(all.counts().get(1).get(0)).isZero();
        assertThat(all.heat(0, 1)).isEqualTo(4);
        assertThat(Matrix.ofRanges(totals.cells(), vocabulary).codes()).containsExactly(Cell.NOTHING);

        long organs = IntegersFrom300To364.even();
        Matrix some =
                Matrix.ofSeverities(new Matrix.Filter("BrokenPromise", null, "ORGAN").of(totals.cells()), vocabulary);
        assertThat(some.count(Movement.RAISED)).isEqualTo(organs);
        Matrix inBeijing = Matrix.ofSeverities(new Matrix.Filter(null, "11", null).of(totals.cells()), vocabulary);
        assertThat(inBeijing.count(Movement.RAISED)).isEqualTo(IntegersFrom300To364.dividedByThree());
        assertThat(new Matrix.Filter("39.4", null, null).of(totals.cells())).isEmpty();
    }

    /** Counted by hand: 300, 302 … 364 and 300, 303 … 363. */
    private static final class IntegersFrom300To364 {
        static long even() {
            return 33;
        }

        static long dividedByThree() {
            return 22;
        }
    }

    @Test
    void threadsAndStopsLeaveTheReportAsItIs() throws InterruptedException {
        String undisturbed = report(TOTALS).digest();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Totals totals = Totals.NONE;
        for (int from = 0; from < MATTERS.size(); from += 17) {
            Tally tally = new Tally(Canonical.JSON.readValue(Canonical.JSON.writeValueAsString(totals), Totals.class));
            Ahead ahead = new Ahead(REPLAY, threads, 5, tally::add);
            MATTERS.subList(from, Math.min(from + 17, MATTERS.size())).forEach(ahead::add);
            ahead.finish();
            totals = tally.totals();
        }
        threads.shutdown();

        assertThat(report(totals).digest()).isEqualTo(undisturbed);
    }

    @Test
    void theDigestTellsOfEveryMatterAndTurn() {
        String digest = report(TOTALS).digest();
        List<PastMatter> other = new ArrayList<>(MATTERS);
        other.set(0, new PastMatter("case-295", "440000", TwoReleases.json(TwoReleases.promise(297))));

        assertThat(report(fold(REPLAY, other)).digest()).isNotEqualTo(digest);
        assertThat(report(fold(REPLAY, MATTERS.subList(1, MATTERS.size()))).digest())
                .isNotEqualTo(digest);
    }

    @Test
    void whatOneReleaseCantJudgeTurnsAndWhatNeitherCanIsCounted() {
        Outcome one = REPLAY.of(new PastMatter("one", "", TwoReleases.json(TwoReleases.promise(5))));
        Outcome neither = REPLAY.of(new PastMatter("neither", "", TwoReleases.json("{\"subject\": {}}")));
        Outcome unreadable = REPLAY.of(new PastMatter("unreadable", "", null));

        assertThat(one.turn()).isNotNull();
        assertThat(one.turn().parts()).containsExactly(Turn.Part.JUDGING);
        assertThat(one.turn().refusedAfter()).contains("daysOverdue").doesNotContain("5");
        assertThat(one.cell().severityAfter()).isEqualTo(Cell.NOT_JUDGED);
        assertThat(one.cell().severity()).isEqualTo(Movement.NOT_COMPARED);
        assertThat(List.of(neither, unreadable)).allMatch(o -> o.turn() == null && !o.judged());
    }

    @Test
    void extentsMoveAsTheirEndsDo() {
        Map<List<Integer>, Movement> cases = Map.of(
                List.of(1, 3, 1, 3), Movement.UNCHANGED,
                List.of(1, 3, 1, 4), Movement.RAISED,
                List.of(1, 3, 2, 3), Movement.RAISED,
                List.of(1, 3, 2, 4), Movement.RAISED,
                List.of(2, 3, 1, 3), Movement.LOWERED,
                List.of(2, 3, 1, 2), Movement.LOWERED,
                List.of(2, 3, 1, 4), Movement.WIDENED,
                List.of(1, 4, 2, 3), Movement.NARROWED);
        cases.forEach((ends, movement) -> assertThat(Movement.between(
                        new Movement.Extent(ends.get(0), ends.get(1)), new Movement.Extent(ends.get(2), ends.get(3))))
                .as("%s", ends)
                .isEqualTo(movement));
        Movement.Extent some = new Movement.Extent(1, 1);
        assertThat(Movement.between(null, some)).isEqualTo(Movement.NEWLY_FOUND);
        assertThat(Movement.between(some, null)).isEqualTo(Movement.NO_LONGER_FOUND);
        assertThat(Movement.between(null, null)).isEqualTo(Movement.UNCHANGED);
    }
}
