package gradedsanctions.rulebook.language;

/**
 * A rule or declaration of a file.
 *
 * @param id of a rule; the name of what is declared
 * @param title the rest of a rule's name; the title of what is declared
 * @param range from its first word to its end
 */
public record Symbol(Kind kind, String id, String title, int line, int endLine, Range range) {

    public enum Kind {
        RULE,
        TYPE,
        ENUMERATION
    }
}
