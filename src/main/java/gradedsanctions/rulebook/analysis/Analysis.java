package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.Marks;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.RuleSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches the rules for faults by their text, by the matters of the scenarios, and by matters made up at the boundaries
 * of the rules' own numbers. The same release, day and number of matters give the same report.
 */
public final class Analysis {

    private static final int OF_ONE_RULE = 3;
    private static final int MIXES = 4;

    /** Hears how much is done. */
    public interface Progress {
        void said(int all, int done);
    }

    private final Release release;
    private final LocalDate today;
    private final Predicate<RuleSource> about;
    private final int most;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Contradictions contradictions;
    private final Exclusion exclusion;
    private final Map<String, List<ObjectNode>> firing = new TreeMap<>();
    private final Marks marks;
    private final List<ObjectNode> matters;
    private int judged;

    private Analysis(Release release, LocalDate today, Predicate<RuleSource> about, int most) {
        this.release = release;
        this.today = today;
        this.about = about;
        this.most = most;
        this.contradictions = new Contradictions(release);
        this.exclusion = new Exclusion(release);
        this.matters = Scenarios.matters(release);
        this.marks = new Marks(release.files(), "accepted.yaml", List.of("kind", "what"));
    }

    /**
     * @param today the day of the decision of matters made up
     * @param about the rules to look at; matters are made up of the acts that these speak of
     * @param most how many matters are made up for each type of acts
     */
    public static AnalysisReport of(
            Release release, LocalDate today, Predicate<RuleSource> about, int most, Progress progress) {
        return new Analysis(release, today, about, most).report(progress);
    }

    private AnalysisReport report(Progress progress) {
        List<Space> spaces = Space.of(release, today, Space.spokenOf(release, about));
        for (int i = 0; i < spaces.size(); i++) {
            progress.said(spaces.size(), i);
            look(spaces.get(i));
        }
        progress.said(spaces.size(), spaces.size());
        claims.add(Periods.look(release.sources(), about, flaws::add));
        flaws.addAll(contradictions.rows(about));
        claims.add(contradictions.claim(exclusion, about));
        reach();
        List<AnalysisReport.Accepted> accepted = new ArrayList<>();
        List<Flaw> open = new ArrayList<>();
        for (Flaw flaw : flaws) {
            reason(flaw)
                    .ifPresentOrElse(
                            reason -> accepted.add(new AnalysisReport.Accepted(flaw, reason)), () -> open.add(flaw));
        }
        open.sort(Comparator.comparing(Flaw::kind).thenComparing(Flaw::file).thenComparing(Flaw::line));
        return new AnalysisReport(open, accepted, claims, judged, marks.problems());
    }

    private Optional<String> reason(Flaw flaw) {
        return marks.all().entrySet().stream()
                .filter(mark -> mark.getKey().get(0).equals(flaw.kind().name()))
                .filter(mark -> flaw.kind() == Flaw.Kind.UNFOUND
                        ? Region.read(mark.getKey().get(1)).toString().equals(flaw.what())
                        : mark.getKey().get(1).equals(flaw.what()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void look(Space space) {
        Pool pool = new Pool(release, today, this::remember);
        Search search = new Search(release, space, pool);
        matters.stream().filter(space::holds).forEach(pool::judge);
        invent(space, pool);
        claims.add(Unfound.look(search, most, accepted(space.type()), flaws::add));
        claims.add(new Lines(search, flaws::add).look(most / 4));
        mix(space, pool);
        flaws.addAll(contradictions.flaws(search, about));
        new TreeMap<>(pool.failed()).forEach((how, matter) -> flaws.add(failing(search, how, matter)));
        judged += pool.judged();
    }

    private List<Region> accepted(String type) {
        return marks.all().keySet().stream()
                .filter(mark -> mark.get(0).equals(Flaw.Kind.UNFOUND.name()))
                .map(mark -> Region.read(mark.get(1)))
                .filter(region -> region.type().equals(type))
                .toList();
    }

    private Flaw failing(Search search, String how, ObjectNode matter) {
        ObjectNode small = search.smallest(matter, less -> {
            Pool alone = new Pool(release, today, judged -> {});
            alone.judge(less);
            return alone.failed().containsKey(how);
        });
        return new Flaw(Flaw.Kind.FAILS, search.space().type() + " " + how, List.of(), "", 0, small, null, "", "");
    }

    private void remember(Judged one) {
        contradictions.look(one);
        for (String rule : one.fired()) {
            List<ObjectNode> matters = firing.computeIfAbsent(rule, r -> new ArrayList<>());
            if (matters.size() < OF_ONE_RULE) {
                matters.add(one.matter());
            }
        }
    }

    private void invent(Space space, Pool pool) {
        Invention invention = new Invention(space, most);
        for (int i = 0; i < most; i++) {
            List<Judged> kept = pool.kept();
            pool.judge(
                    kept.isEmpty() || i % 4 == 0
                            ? invention.any()
                            : invention.like(kept.get(i % kept.size()).matter()));
        }
    }

    /** Two rules that could contradict each other are brought together by mixing matters in which each has fired. */
    private void mix(Space space, Pool pool) {
        Invention invention = new Invention(space, most + 1);
        for (RuleSource[] pair : contradictions.pairs(about)) {
            List<ObjectNode> ones = matters(pair[0], space);
            List<ObjectNode> others = matters(pair[1], space);
            if (!ones.isEmpty() && !others.isEmpty() && !exclusion.excludes(pair[0], pair[1])) {
                for (int i = 0; i < MIXES; i++) {
                    pool.judge(invention.mixed(ones.get(i % ones.size()), others.get(i % others.size())));
                }
            }
        }
    }

    private List<ObjectNode> matters(RuleSource rule, Space space) {
        return firing.getOrDefault(rule.id(), List.of()).stream()
                .filter(space::holds)
                .toList();
    }

    private void reach() {
        Map<RuleSource, String> unreachable = new Reach(release).unreachable();
        Set<String> fired = firing.keySet();
        Map<Boolean, Integer> counts = new HashMap<>();
        List<RuleSource> rules = release.rules().stream()
                .filter(rule -> rule.enabled() && about.test(rule))
                .toList();
        for (RuleSource rule : rules) {
            String why = unreachable.get(rule);
            boolean reached = isFired(rule, fired);
            counts.merge(why != null || reached, 1, Integer::sum);
            if (why != null) {
                flaws.add(flaw(Flaw.Kind.UNREACHABLE, rule, why));
            } else if (!reached) {
                flaws.add(flaw(Flaw.Kind.UNREACHED, rule, ""));
            }
        }
        int proved = counts.getOrDefault(true, 0);
        claims.add(new Claim(Flaw.Kind.UNREACHABLE, "", rules.size(), proved, rules.size() - proved));
    }

    private static boolean isFired(RuleSource rule, Set<String> fired) {
        return fired.contains(rule.id()) || fired.stream().anyMatch(id -> id.startsWith(rule.id() + "/"));
    }

    private static Flaw flaw(Flaw.Kind kind, RuleSource rule, String why) {
        return new Flaw(kind, rule.id(), List.of(rule.id()), rule.file(), rule.line(), null, null, why, "");
    }
}
