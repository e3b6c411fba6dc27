package gradedsanctions.rulebook.source;

import java.util.List;

/**
 * What stands on one line of a file in the house style.
 *
 * @param tokens at least one, comments within it and behind it among them
 */
record Part(Role role, List<Token> tokens) {

    enum Role {
        PACKAGE,
        IMPORT,
        REMARK,
        DECLARE,
        RULE,
        ANNOTATIONS(true),
        ATTRIBUTE(true),
        CONSTANT(true),
        FIELD(true),
        WHEN,
        CONDITION(true),
        THEN,
        INSERT(true),
        NOTE(true),
        END;

        private final boolean inner;

        Role() {
            this(false);
        }

        Role(boolean inner) {
            this.inner = inner;
        }

        /** Whether it stands within a declaration or a rule. */
        boolean isInner() {
            return inner;
        }

        /** Whether it begins something that stands by itself. */
        boolean isOutermost() {
            return this == PACKAGE || this == IMPORT || this == REMARK || this == DECLARE || this == RULE;
        }
    }

    /** Whether a line without anything precedes it. */
    boolean apart() {
        return tokens.get(0).apart();
    }

    int line() {
        return code().isEmpty() ? tokens.get(0).line() : code().get(0).line();
    }

    /** Without comments. */
    List<Token> code() {
        return tokens.stream().filter(token -> !token.isComment()).toList();
    }
}
