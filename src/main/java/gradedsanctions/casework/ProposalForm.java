package gradedsanctions.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's proposal. What is left out is taken from the ruling.
 *
 * @param reason why, required
 * @param severities found by the inspector instead of the rules' proposal; the matter is then judged with them
 * @param handling codes of the handlings taken up
 */
public record ProposalForm(
        @Nullable String reason,
        @Nullable List<SeverityFound> severities,
        @Nullable DispositionForm disposition,
        @Nullable List<MeasureForm> measures,
        @Nullable List<String> handling,
        @Nullable List<Answer> answers) {

    /** @param act the index of the act */
    public record SeverityFound(int act, String code, String reason) {

        public SeverityFound {
            code = Objects.requireNonNullElse(code, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** @param months left out where the law fixes them */
    public record DispositionForm(String code, @Nullable Long months) {

        public DispositionForm {
            code = Objects.requireNonNullElse(code, "");
        }
    }

    /** @param parameters those left out stay as the ruling has them */
    public record MeasureForm(
            int act, String type, @Nullable Map<String, Object> parameters) {

        public MeasureForm {
            type = Objects.requireNonNullElse(type, "");
        }
    }

    List<SeverityFound> severitiesFound() {
        return Objects.requireNonNullElse(severities, List.of());
    }

    List<Answer> given() {
        return Objects.requireNonNullElse(answers, List.of());
    }
}
