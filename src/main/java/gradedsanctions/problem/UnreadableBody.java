package gradedsanctions.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Where and why a body can't be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Rejected explain(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge tooLarge) {
                return rejected(413, "The body is too large", String.valueOf(tooLarge.getMessage()), List.of());
            }
        }
        if (e.getCause() instanceof JacksonException json) {
            return json(json);
        }
        return rejected(400, "The body is missing", "Send a JSON object", List.of());
    }

    private static Rejected json(JacksonException json) {
        TokenStreamLocation at = json.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (json instanceof DatabindException && !(json instanceof StreamReadException)) {
            String field = json.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                    .collect(Collectors.joining())
                    .replaceFirst("^\\.", "");
            return rejected(
                    400,
                    "The body does not have the form expected",
                    "The field " + field + place + " can't be read",
                    List.of(fault(field, json)));
        }
        return rejected(400, "The body is no JSON", json.getOriginalMessage() + place, List.of());
    }

    private static Fault fault(String field, JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Fault.of(field, "given", "one of " + unknown.getKnownPropertyIds());
        }
        if (json instanceof InvalidFormatException wrong) {
            Class<?> type = wrong.getTargetType();
            return Fault.of(
                    field,
                    wrong.getValue(),
                    type.isEnum() ? "one of " + List.of(type.getEnumConstants()) : type.getSimpleName());
        }
        return json instanceof MismatchedInputException wrong && wrong.getTargetType() != null
                ? Fault.of(field, null, wrong.getTargetType().getSimpleName())
                : Fault.of(field, null, json.getOriginalMessage());
    }

    private static Rejected rejected(int status, String title, String detail, List<Fault> faults) {
        return new Rejected(status, title, detail, faults, Map.of());
    }
}
