package gradedsanctions.casework;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's answer to what the rules leave to people.
 *
 * @param question the id of the question
 * @param act the index of the act it is about; null answers the question for every act
 */
public record Answer(String question, @Nullable Integer act, String answer) {

    public Answer {
        question = Objects.requireNonNullElse(question, "");
        answer = Objects.requireNonNullElse(answer, "");
    }
}
