package gradedsanctions.rulebook.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a declaration stands in the text of its file.
 *
 * @param start of its first word, from 0
 * @param end behind its last word
 */
public record DeclarationPlace(String file, int start, int end) {

    private static final String ALONE = "(?<![\\p{L}\\p{N}_$.@-])";

    /** @param files those that the declaration was read from */
    public static DeclarationPlace of(RuleFiles files, Declared.Type type) {
        SourceText source = SourceText.read(files.bytes(type.file()), Report.on(type.file()));
        if (source != null) {
            Matcher begin = Pattern.compile(ALONE + "declare\\s+" + Pattern.quote(type.name()) + "\\b")
                    .matcher(source.code());
            Matcher end = Pattern.compile(ALONE + "end\\b").matcher(source.code());
            if (begin.find() && end.find(begin.end())) {
                return new DeclarationPlace(type.file(), begin.start(), end.end());
            }
        }
        throw new IllegalArgumentException(type.file() + " has not passed the gate");
    }
}
