package gradedsanctions.subjects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject as staff see it.
 *
 * @param identifier of an official only masked
 * @param division code of GB/T 2260
 */
public record Subject(
        UUID id,
        Kind kind,
        Scheme scheme,
        String identifier,
        @Nullable String name,
        @Nullable String division) {

    /** As a list shows it: of the name of an official only the first character. */
    public Subject listed() {
        return kind == Kind.OFFICIAL && name != null
                ? new Subject(id, kind, scheme, identifier, Masks.name(name), division)
                : this;
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
