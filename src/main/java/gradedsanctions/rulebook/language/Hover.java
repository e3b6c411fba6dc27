package gradedsanctions.rulebook.language;

/**
 * What the word at a place means.
 *
 * @param text as Markdown
 */
public record Hover(Range range, Said text) {}
