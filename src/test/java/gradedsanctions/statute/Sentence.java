package gradedsanctions.statute;

import java.util.Set;

/** One disposition of the range; months are null where it has no period. */
public record Sentence(int disposition, Integer monthsLowest, Integer monthsHighest, Set<Effect> effects) {}
