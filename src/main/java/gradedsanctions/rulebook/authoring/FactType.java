package gradedsanctions.rulebook.authoring;

import java.util.Set;

/** What somebody fills in for a fact. */
public enum FactType {
    WHOLE("int", "Integer", "more", "less"),
    MONEY("BigDecimal", "BigDecimal", "more", "less"),
    YES_NO("boolean", "Boolean", "true"),
    DATE("LocalDate", "LocalDate"),
    TEXT("String", "String"),
    CHOICE("", ""),
    NEW_CHOICE("", "");

    private final String required;
    private final String open;
    private final Set<String> worse;

    FactType(String required, String open, String... worse) {
        this.required = required;
        this.open = open;
        this.worse = Set.of(worse);
    }

    /** The declared type; what may stay unknown has one that can be absent. */
    String declared(boolean isRequired) {
        return isRequired ? required : open;
    }

    boolean isNumber() {
        return this == WHOLE || this == MONEY;
    }

    boolean isChoice() {
        return this == CHOICE || this == NEW_CHOICE;
    }

    boolean worsens(String direction) {
        return worse.contains(direction);
    }
}
