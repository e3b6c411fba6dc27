package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.util.List;

/** An editor that knows a rule set. The sign ‸ is the place where somebody types. */
final class Editor {

    static final Editor SMALL = new Editor(SmallRules.FILES);
    static final Editor SHIPPED = new Editor(RuleFiles.read(Path.of("rules")));

    static final String RULES = "promise/rules.drl";
    private static final String PLACE = "‸";

    final RuleFiles files;
    final Language language;

    private Editor(RuleFiles files) {
        Rulebook.Readable readable = Rulebook.read(files);
        this.files = files;
        this.language = Language.of(readable.sources(), readable.vocabulary());
    }

    List<Completion> complete(String path, String text) {
        String before = text.substring(0, text.indexOf(PLACE));
        return language.complete(path, text.replace(PLACE, ""), line(before), column(before));
    }

    List<String> labels(String text) {
        return complete(RULES, text).stream().map(Completion::label).toList();
    }

    Hover hover(String path, String text) {
        String before = text.substring(0, text.indexOf(PLACE));
        return language.hover(path, text.replace(PLACE, ""), line(before), column(before))
                .orElseThrow();
    }

    static int line(String before) {
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    static int column(String before) {
        return before.length() - before.lastIndexOf('\n');
    }

    /** What the file is after a fix. */
    static String applied(String text, Fix fix) {
        Typed typed = new Typed(text);
        StringBuilder changed = new StringBuilder(text);
        fix.edits().stream()
                .sorted((a, b) -> Integer.compare(start(typed, b), start(typed, a)))
                .forEach(e -> changed.replace(
                        start(typed, e),
                        typed.offset(e.range().endLine(), e.range().endColumn()),
                        e.text()));
        return changed.toString();
    }

    private static int start(Typed typed, Fix.Edit edit) {
        return typed.offset(edit.range().line(), edit.range().column());
    }

    /** What stands in a range. */
    static String within(String text, Range range) {
        Typed typed = new Typed(text);
        return text.substring(
                typed.offset(range.line(), range.column()), typed.offset(range.endLine(), range.endColumn()));
    }
}
