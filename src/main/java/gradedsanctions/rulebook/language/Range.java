package gradedsanctions.rulebook.language;

/** From one place of a text to another; lines and columns start at 1, the end is the place behind the last letter. */
public record Range(int line, int column, int endLine, int endColumn) {}
