package gradedsanctions.draft.web;

import gradedsanctions.access.Actor;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Vocabulary;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Past cases of one's reach as matters: no subject, no text that somebody wrote. */
@Component
class PastCases {

    static final int MOST = 30;

    /** @param place by which it is found again */
    record Past(long place, String division, String decidedOn, List<String> categories) {}

    private final JudgedMatters matters;

    PastCases(JudgedMatters matters) {
        this.matters = matters;
    }

    /** The newest first, of those before a place. */
    List<Past> before(long place, Actor actor) {
        return matters.before(place, MOST, actor).stream()
                .map(judged -> new Past(
                        judged.place(),
                        judged.division(),
                        judged.matter().path("decidedOn").asString(""),
                        judged.matter()
                                .path("acts")
                                .valueStream()
                                .map(act -> act.path("category").asString(""))
                                .toList()))
                .toList();
    }

    boolean reaches(long place, Actor actor) {
        return matters.at(place, actor).isPresent();
    }

    /** @throws Rejected 404 if there is none within reach */
    JsonNode matter(long place, Vocabulary vocabulary, Actor actor) {
        return matters.at(place, actor)
                .map(judged -> JudgedMatters.withoutTexts(judged.matter(), vocabulary))
                .orElseThrow(() -> new Rejected(
                        404,
                        "No such case",
                        "There is no case at this place within your reach",
                        List.of(Fault.of("past", place, "a place from the list of past cases")),
                        Map.of()));
    }
}
