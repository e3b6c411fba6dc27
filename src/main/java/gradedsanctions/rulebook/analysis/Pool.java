package gradedsanctions.rulebook.analysis;

import gradedsanctions.problem.Rejected;
import gradedsanctions.problem.Unjudged;
import gradedsanctions.rulebook.Probe;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Judges matters that were made up and keeps those that showed the rules something new. */
final class Pool {

    private static final List<String> NO_FIELDS = List.of();

    private final Release release;
    private final LocalDate today;
    private final Consumer<Judged> each;
    private final News news = new News();
    private final Set<String> fired = new HashSet<>();
    private final List<Judged> kept = new ArrayList<>();
    private final Map<String, ObjectNode> failed = new TreeMap<>();
    private int judged;

    /** @param each hears of every matter judged */
    Pool(Release release, LocalDate today, Consumer<Judged> each) {
        this.release = release.interpreting(release.sources(), news);
        this.today = today;
        this.each = each;
    }

    /** Empty if it can't be judged. */
    Optional<Judged> judge(ObjectNode matter) {
        news.any = false;
        try {
            judged++;
            Judged done = new Judged(matter, release.judge(release.read(matter, today, NO_FIELDS, List.of()), true));
            each.accept(done);
            if (fired.addAll(done.fired()) | news.any) {
                kept.add(done);
            }
            return Optional.of(done);
        } catch (Rejected e) {
            return Optional.empty();
        } catch (Unjudged e) {
            failed.putIfAbsent(e.how(), matter);
            return Optional.empty();
        }
    }

    /** The first matter on which the rules failed, by how they did. */
    Map<String, ObjectNode> failed() {
        return failed;
    }

    /** Those after which something had been seen for the first time. */
    List<Judged> kept() {
        return kept;
    }

    /** The ids of all rules that fired so far. */
    Set<String> fired() {
        return fired;
    }

    int judged() {
        return judged;
    }

    private static final class News implements Probe {

        private final Set<Term> held = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Term> failed = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean any;

        @Override
        public void saw(RuleSource rule, Term truth, boolean was) {
            any |= (was ? held : failed).add(truth);
        }
    }
}
