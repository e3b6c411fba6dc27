package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.source.Problem;
import java.util.List;

/**
 * What an analysis found, and how far it went.
 *
 * @param flaws in the order of their kinds
 * @param accepted flaws that an accepted.yaml lets stand
 * @param claims of each search
 * @param judged how many matters were judged
 * @param problems of the accepted.yaml
 */
public record AnalysisReport(
        List<Flaw> flaws, List<Accepted> accepted, List<Claim> claims, int judged, List<Problem> problems) {

    public record Accepted(Flaw flaw, String reason) {}
}
