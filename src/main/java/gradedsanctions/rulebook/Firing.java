package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleSource;
import java.util.List;

/** One rule that fired: what it matched, in the order of its conditions, and what it inserted. */
record Firing(RuleSource rule, List<Object> matched, List<Object> produced) {}
