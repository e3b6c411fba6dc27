package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;

/** Writes down what compiled rules match and insert while they run. */
final class Recorder extends DefaultAgendaEventListener {

    private final Map<String, RuleSource> rules;
    private final Set<Class<?>> types;
    private final List<Firing> firings = new ArrayList<>();
    private final DefaultRuleRuntimeEventListener inserted = new DefaultRuleRuntimeEventListener() {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null) {
                firings.get(firings.size() - 1).produced().add(event.getObject());
            }
        }
    };

    /**
     * @param rules by package and name
     * @param types of facts
     */
    Recorder(Map<String, RuleSource> rules, Set<Class<?>> types) {
        this.rules = rules;
        this.types = types;
    }

    List<Firing> firings() {
        return firings;
    }

    RuleRuntimeEventListener inserted() {
        return inserted;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        Match match = event.getMatch();
        RuleSource rule = rules.get(
                match.getRule().getPackageName() + "." + match.getRule().getName());
        if (rule == null) {
            throw new IllegalStateException("unknown rule " + match.getRule().getName());
        }
        firings.add(new Firing(rule, matched(match), new ArrayList<>()));
    }

    /** The facts matched, and those behind a sum, which only the lists collected beside it show. */
    private List<Object> matched(Match match) {
        Map<Object, Boolean> facts = new IdentityHashMap<>();
        List<Object> ordered = new ArrayList<>();
        List<Object> candidates = new ArrayList<>(match.getObjects());
        for (String id : match.getDeclarationIds()) {
            if (match.getDeclarationValue(id) instanceof Collection<?> collected) {
                candidates.addAll(collected);
            }
        }
        for (Object candidate : candidates) {
            if (candidate != null && types.contains(candidate.getClass()) && facts.put(candidate, true) == null) {
                ordered.add(candidate);
            }
        }
        return ordered;
    }
}
