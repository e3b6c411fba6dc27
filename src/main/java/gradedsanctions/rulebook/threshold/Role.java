package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.Term;
import java.util.Locale;

/** What a number does in its rule. */
public enum Role {
    /** {@code field >= number} */
    FROM,
    /** {@code field > number} */
    ABOVE,
    /** {@code field < number} */
    BELOW,
    /** {@code field <= number} */
    UP_TO,
    /** {@code field == number}, or {@code !=} */
    EXACTLY,
    /** Multiplies. */
    FACTOR,
    /** Divides. */
    DIVISOR,
    /** Is added or taken away. */
    ADDEND,
    /** {@code Math.min}: what something is at most. */
    CAP,
    /** {@code Math.max}: what something is at least. */
    FLOOR,
    /** A value of a conclusion, as it is. */
    PARAMETER;

    /** Whether the rule applies from the number upwards. */
    public boolean lower() {
        return this == FROM || this == ABOVE;
    }

    /** Whether the rule applies from the number downwards. */
    public boolean upper() {
        return this == BELOW || this == UP_TO;
    }

    /** Whether the number is of the kind of its field, with the field's unit and range. */
    boolean measured() {
        return this != FACTOR && this != DIVISOR && this != ADDEND;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Role of(Term.Operator operator) {
        return switch (operator) {
            case GREATER_EQUALS -> FROM;
            case GREATER -> ABOVE;
            case LESS -> BELOW;
            case LESS_EQUALS -> UP_TO;
            case TIMES -> FACTOR;
            case DIVIDE -> DIVISOR;
            case PLUS, MINUS -> ADDEND;
            default -> EXACTLY;
        };
    }

    /** With the two sides of the comparison changed over. */
    Role mirrored() {
        return switch (this) {
            case FROM -> UP_TO;
            case ABOVE -> BELOW;
            case BELOW -> ABOVE;
            case UP_TO -> FROM;
            default -> this;
        };
    }

    /** Of the comparison that holds where this one does not. */
    Role denied() {
        return switch (this) {
            case FROM -> BELOW;
            case ABOVE -> UP_TO;
            case BELOW -> FROM;
            case UP_TO -> ABOVE;
            default -> this;
        };
    }
}
