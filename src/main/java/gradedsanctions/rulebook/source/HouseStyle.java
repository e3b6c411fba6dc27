package gradedsanctions.rulebook.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which rule files are laid out. Only spaces and ends of lines change: comments, texts, words and their
 * order stay. A line of a statement is never broken, however long; a statement over several lines is joined.
 */
public final class HouseStyle {

    private static final int INDENT = 4;
    private static final Set<Part.Role> ON_FIELDS = Set.of(Part.Role.FIELD, Part.Role.NOTE);
    private static final Set<Part.Role> BODY =
            Set.of(Part.Role.NOTE, Part.Role.FIELD, Part.Role.CONSTANT, Part.Role.CONDITION, Part.Role.INSERT);
    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");

    /**
     * @param text null for a file that can't be read as rules, and so is left alone
     * @param problems why it can't be read
     */
    public record Laid(@Nullable String text, List<Problem> problems) {}

    private HouseStyle() {}

    /** @param file its name, for the problems */
    public static Laid lay(String file, byte[] bytes) {
        Report report = Report.on(file);
        String laid = isReadable(bytes, report) ? lay(new String(bytes, StandardCharsets.UTF_8), report) : null;
        return new Laid(report.hasErrors() ? null : laid, report.problems());
    }

    private static boolean isReadable(byte[] bytes, Report report) {
        SourceText source = SourceText.read(bytes, report);
        if (source != null) {
            LONE_RETURN
                    .matcher(source.text())
                    .results()
                    .forEach(found -> report.error(
                            source.lineOf(found.start()), "an invisible control character is not allowed. Delete it"));
            new Layout(source, report).check();
        }
        return source != null && !report.hasErrors() && Drl.parse(source.text(), report) != null;
    }

    private static String lay(String text, Report report) {
        List<Token> tokens = Token.read(text.replace("\r\n", "\n"));
        String laid = print(Outline.of(tokens, report));
        if (!report.hasErrors() && !isSame(tokens, laid)) {
            report.error(0, "the file can't be laid out without a change of more than spaces. Left as it is");
        }
        return laid;
    }

    /** Whether the same words follow each other, and the parser still takes them: what is written must mean the same. */
    private static boolean isSame(List<Token> tokens, String laid) {
        return isReadable(laid.getBytes(StandardCharsets.UTF_8), Report.on(""))
                && texts(tokens).equals(texts(Token.read(laid)));
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.kind() == Token.Kind.REMARK
                        ? token.text().replaceAll(" {2,}", " ").replaceFirst("^// ", "//")
                        : token.text())
                .toList();
    }

    private static String print(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); ) {
            int end = block(parts, i);
            List<String> lines = lines(parts.subList(i, end));
            for (int j = i; j < end; j++) {
                text.append(j > 0 && isApart(parts.get(j - 1), parts.get(j)) ? "\n" : "")
                        .append(lines.get(j - i))
                        .append('\n');
            }
            i = end;
        }
        return text.toString();
    }

    /** Where the parts end that are laid out together: the fields of a declaration, a table. */
    private static int block(List<Part> parts, int from) {
        Part first = parts.get(from);
        int end = from + 1;
        if (first.role() == Part.Role.FIELD) {
            while (end < parts.size() && ON_FIELDS.contains(parts.get(end).role())) {
                end++;
            }
        } else if (first.role() == Part.Role.NOTE && first.tokens().get(0).kind() == Token.Kind.REMARK) {
            while (end < parts.size()
                    && parts.get(end).role() == Part.Role.INSERT
                    && !parts.get(end).apart()) {
                end++;
            }
        }
        return end;
    }

    private static List<String> lines(List<Part> block) {
        Part first = block.get(0);
        List<String> columns = first.role() == Part.Role.FIELD
                ? Columns.fields(block)
                : block.size() > 1 ? Columns.table(first, block.subList(1, block.size())) : null;
        if (columns != null) {
            return columns.stream().map(line -> " ".repeat(INDENT) + line).toList();
        }
        return block.stream().map(HouseStyle::line).toList();
    }

    private static String line(Part part) {
        int indent = part.role().isInner() ? INDENT : 0;
        return " ".repeat(indent) + Spacing.join(part.tokens(), indent + INDENT);
    }

    private static boolean isApart(Part before, Part part) {
        if (part.role().isOutermost()) {
            boolean imports = before.role() == Part.Role.IMPORT && part.role() == Part.Role.IMPORT;
            return before.role() == Part.Role.REMARK ? part.apart() : !imports;
        }
        return part.apart() && BODY.contains(part.role()) && BODY.contains(before.role());
    }
}
