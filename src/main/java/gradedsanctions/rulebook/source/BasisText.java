package gradedsanctions.rulebook.source;

/**
 * What the {@code basis.md} beside a rule says of its basis.
 *
 * @param mark V, V2, P, I or M
 * @param source where the text is to be found
 * @param words a paraphrase, never the text of the law itself
 */
public record BasisText(String heading, String mark, String source, String words) {}
