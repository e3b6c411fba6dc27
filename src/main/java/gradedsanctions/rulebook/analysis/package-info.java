/**
 * Looks for faults in rules that no scenario shows: gaps, outcomes that lighten as a fact worsens, rules that contradict
 * each other, rules that no matter reaches. Says what it has proved and what it has only tried.
 */
@NullMarked
@NamedInterface("analysis")
package gradedsanctions.rulebook.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
