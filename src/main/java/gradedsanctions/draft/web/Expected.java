package gradedsanctions.draft.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form of a scenario shows: what was chosen in it, or, at first, what the draft says. */
record Expected(@Nullable MultiValueMap<String, String> chosen) {

    public boolean has(String field, String value, boolean first) {
        return chosen == null ? first : chosen.getOrDefault(field, List.of()).contains(value);
    }

    public String of(String field, @Nullable Object first) {
        String typed = chosen == null ? null : chosen.getFirst(field);
        return typed != null ? typed : first == null ? "" : first.toString();
    }
}
