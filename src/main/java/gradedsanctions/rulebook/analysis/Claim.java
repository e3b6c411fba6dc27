package gradedsanctions.rulebook.analysis;

/**
 * How far an answer goes.
 *
 * @param of what was looked at: a type of acts, or "" for the whole
 * @param all how many combinations, pairs, rules or periods there are
 * @param proved for how many of them the answer is certain
 * @param tried for how many others matters were tried
 */
public record Claim(Flaw.Kind kind, String of, long all, long proved, long tried) {}
