package gradedsanctions.draft;

import gradedsanctions.problem.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * How far the submission of a draft has come.
 *
 * @param refused why it was refused, null if it was not
 */
public record Submitted(boolean running, @Nullable Rejected refused) {}
