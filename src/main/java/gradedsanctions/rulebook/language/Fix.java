package gradedsanctions.rulebook.language;

import java.util.List;

/**
 * A way to mend a problem.
 *
 * @param preferred whether it is most probably meant
 */
public record Fix(Said title, boolean preferred, List<Edit> edits) {

    /** @param text what is put in place of what stands there */
    public record Edit(Range range, String text) {}
}
