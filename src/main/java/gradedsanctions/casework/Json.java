package gradedsanctions.casework;

import gradedsanctions.rulebook.Canonical;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Columns that hold JSON. */
final class Json {

    private Json() {}

    static String text(Object value) {
        return Canonical.JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return Canonical.JSON.readValue(text, type);
    }

    static List<Answer> answers(String text) {
        return Canonical.JSON.readValue(text, new TypeReference<>() {});
    }
}
