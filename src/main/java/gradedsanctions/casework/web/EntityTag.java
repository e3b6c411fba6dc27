package gradedsanctions.casework.web;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entity tag of a case: its version in double quotes. */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Rejected 428 if it is missing, 400 if it is not a tag of a case */
    static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw refused(428, "If-Match is required", null);
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw refused(400, "If-Match can't be read", ifMatch);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Rejected refused(int status, String title, @Nullable String value) {
        return new Rejected(
                status,
                title,
                "A change of a case names the version that you saw",
                List.of(new Fault(
                        "If-Match", value, "the ETag of the case, as \"3\"", "GET /api/v1/cases/{id} answers with it")),
                Map.of());
    }
}
