package gradedsanctions.rulebook.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses rule text, and only that. */
final class Drl {

    private static final Pattern POSITION = Pattern.compile("^(?:\\[ERR \\d+] )?(?:Line \\d+:\\d+ )?");

    private Drl() {}

    static @Nullable PackageDescr parse(String text, Report report) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr descr = null;
        try {
            descr = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            report.error(1, "the file can't be parsed: " + e.getClass().getSimpleName());
        }
        for (DroolsError error : parser.getErrors()) {
            boolean placed = error instanceof ParserError && ((ParserError) error).getRow() > 0;
            int line = placed ? ((ParserError) error).getRow() : 1;
            int column = placed ? ((ParserError) error).getCol() + 1 : 1;
            report.error(line, column, message(error));
        }
        return report.hasErrors() ? null : descr;
    }

    private static String message(DroolsError error) {
        String first = error.getMessage().lines().findFirst().orElse("");
        Matcher position = POSITION.matcher(first);
        String said = position.replaceFirst("");
        return said.startsWith("unexpected exception")
                ? "the text breaks off or is not rule language here"
                : "syntax: " + said;
    }
}
