package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Term;

/** Hears what interpreted rules go through. Called by many threads at once. */
public interface Probe {

    /** A comparison, or another truth that joins no others, was tested against a fact. */
    void saw(RuleSource rule, Term truth, boolean held);

    /** Whether any fact was found for a condition with exists or not. */
    default void saw(RuleSource rule, RuleSource.Condition condition, boolean found) {}

    /** A rule had facts to look at, whether or not it applied on that day. */
    default void reached(RuleSource rule) {}
}
