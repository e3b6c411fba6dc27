package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.rulebook.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every question of a ruling wants an answer before the matter can be decided. */
final class Answering {

    private static final int MAX_TEXT = 2_000;

    private Answering() {}

    static void check(List<Answer> answers, Ruling ruling, List<Fault> faults) {
        List<String> known =
                ruling.questions().stream().map(Ruling.Question::id).distinct().toList();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            if (!known.contains(answer.question())) {
                faults.add(Fault.of("answers[" + i + "].question", answer.question(), "one of " + known));
            }
            text(answer.answer(), "answers[" + i + "].answer", faults);
        }
        for (Ruling.Question question : ruling.questions()) {
            if (answers.stream().noneMatch(answer -> answers(answer, question))) {
                faults.add(Fault.of("answers", null, "an answer to " + question.id() + ": " + question.text()));
            }
        }
    }

    private static boolean answers(Answer answer, Ruling.Question question) {
        return question.id().equals(answer.question())
                && (answer.act() == null || answer.act().equals(question.act()));
    }

    /** A text that people must write; blank is a fault. */
    static String text(@Nullable String text, String field, List<Fault> faults) {
        String written = text == null ? "" : text.strip();
        if (written.isEmpty() || written.length() > MAX_TEXT) {
            faults.add(Fault.of(field, written.length() + " characters", "required: 1 to " + MAX_TEXT + " characters"));
        }
        return written;
    }
}
