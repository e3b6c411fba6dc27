package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Problem;
import java.util.List;

/** A problem as an editor shows it: what to underline, and how it can be mended. */
public record Flagged(Problem problem, Range range, List<Fix> fixes) {}
