package gradedsanctions.rulebook.language;

/**
 * What could stand at a place.
 *
 * @param isSnippet whether the text to insert has places to fill in, as in {@code ${1:months}}
 * @param detail in a line
 * @param documentation in full, as Markdown
 * @param filterText what it is found by: its name, and its title in Chinese
 * @param sortText the order in which they are shown
 * @param range what it takes the place of
 */
public record Completion(
        String label,
        String insertText,
        boolean isSnippet,
        Kind kind,
        Said detail,
        Said documentation,
        String filterText,
        String sortText,
        Range range) {

    public enum Kind {
        ANNOTATION,
        TYPE,
        FIELD,
        ENUMERATION,
        CONSTANT,
        VARIABLE,
        VALUE,
        KEYWORD,
        SNIPPET
    }
}
