package gradedsanctions.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import gradedsanctions.rulebook.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * Which turned cases to list: those of a field of a matrix, as a cell names it. Null admits all, an empty code the cases
 * without a finding.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Moved(
        @Nullable String severityBefore,
        @Nullable String severityAfter,
        @Nullable String rangeBefore,
        @Nullable String rangeAfter) {

    public static final Moved ANYHOW = new Moved(null, null, null, null);

    String json() {
        return Canonical.text(Canonical.JSON.valueToTree(this));
    }
}
