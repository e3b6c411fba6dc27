package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.language.Scene.Bracket;
import gradedsanctions.rulebook.language.Scene.Section;
import gradedsanctions.rulebook.source.BasisText;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What could stand at one place of a rule file. */
final class Completing {

    private final Sources sources;
    private final String path;
    private final Typed typed;
    private final Scene scene;
    private final List<Lexeme> code;
    private final int index;
    private final Offers offers;
    private final Snippets snippets;
    private final boolean opens;

    private Completing(Sources sources, String path, Typed typed, int start, int offset) {
        this.sources = sources;
        this.path = path;
        this.typed = typed;
        this.code = typed.code();
        this.index = typed.before(start);
        this.scene = Scene.before(code, index);
        int end = typed.wordEnd(offset);
        this.offers = new Offers(sources, typed.range(start, end));
        this.snippets = new Snippets(sources);
        this.opens = typed.opens(end);
    }

    static List<Completion> at(Sources sources, String path, Typed typed, int offset) {
        Lexeme around = typed.around(offset);
        if (around != null) {
            return around.kind() == Lexeme.Kind.TEXT ? headings(sources, path, typed, around, offset) : List.of();
        }
        int start = typed.wordStart(offset, "");
        Completing plain = new Completing(sources, path, typed, start, offset);
        boolean attribute = plain.scene.section() == Section.HEAD && plain.scene.frame() == null;
        Completing here =
                attribute ? new Completing(sources, path, typed, typed.wordStart(offset, "-"), offset) : plain;
        here.offer();
        return here.offers.all();
    }

    private static List<Completion> headings(Sources sources, String path, Typed typed, Lexeme text, int offset) {
        Scene scene = Scene.before(typed.code(), typed.code().indexOf(text));
        if (!isBasis(sources, scene)) {
            return List.of();
        }
        int start = text.start() + 1;
        // What is not ended may be the rest of the line, which is to stay.
        Offers offers = new Offers(sources, typed.range(start, text.isWhole() ? text.end() - 1 : offset));
        String quote = text.isWhole() ? "" : "\"";
        bases(sources, path).forEach((heading, words) -> offers.heading(heading, heading + quote, words));
        return offers.all();
    }

    /** Whether a text stands where the heading of a basis is expected: in its annotation, or in a row of a table. */
    static boolean isBasis(Sources sources, Scene scene) {
        Scene.Frame frame = scene.frame();
        if (frame == null || frame.bracket != Bracket.NEW) {
            return frame != null && frame.bracket == Bracket.ANNOTATION && frame.name.equals("basis");
        }
        List<Declared.Field> fields = sources.fields(frame.name);
        return sources.isA(frame.name, Contract.ROW)
                && frame.argument < fields.size()
                && fields.get(frame.argument).name().equals("basis");
    }

    static Map<String, Said> bases(Sources sources, String path) {
        Map<String, Said> bases = new TreeMap<>();
        bases.put(Grammar.HOUSE, Said.of("house"));
        Map<String, BasisText> texts = sources.texts().getOrDefault(RuleFiles.folder(path), Map.of());
        texts.forEach((heading, text) -> bases.put(heading, Describing.whole(text)));
        return bases;
    }

    private void offer() {
        Scene.Frame frame = scene.frame();
        if (before(1).is("@")) {
            annotations("");
        } else if (before(1).is(".")) {
            offers.constants(before(2).text(), "");
        } else if (frame != null && frame.bracket == Bracket.ANNOTATION) {
            annotationValues(frame);
        } else {
            switch (scene.section()) {
                case OUTSIDE -> outside();
                case HEAD -> head();
                case WHEN -> new ConditionOffers(sources, scene, offers, this::before, typing(), opens).offer();
                case THEN -> consequence(frame);
                case DECLARE -> declaration();
            }
        }
    }

    private String typing() {
        Lexeme next = index < code.size() ? code.get(index) : before(0);
        return next.isWord() && next.start() == start() ? next.text() : "";
    }

    private int start() {
        Range range = offers.range();
        return typed.offset(range.line(), range.column());
    }

    /** The lexeme so many before the place. */
    private Lexeme before(int count) {
        return count > 0 && index >= count ? code.get(index - count) : new Lexeme(Lexeme.Kind.SIGN, "", 0, false);
    }

    private void annotations(String sign) {
        Grammar.Place place = place();
        if (place != null) {
            place.annotations().forEach(name -> offers.annotation(name, sign + Snippets.annotation(name)));
        }
    }

    private Grammar.@Nullable Place place() {
        if (scene.section() == Section.HEAD) {
            return Grammar.Place.RULE;
        }
        if (scene.section() != Section.DECLARE || scene.isEnumeration()) {
            return null;
        }
        return scene.field() == null ? Grammar.Place.TYPE : Grammar.Place.FIELD;
    }

    private void annotationValues(Scene.Frame frame) {
        switch (frame.name) {
            case "basis" ->
                bases(sources, path).forEach((heading, words) -> offers.heading(heading, "\"" + heading + "\"", words));
            case "subject" -> quoted(Contract.SUBJECT_KIND);
            case "restricts" -> quoted(Contract.AREA);
            case Contract.ONCE ->
                sources.fields(scene.declared())
                        .forEach(f -> offers.value("\"" + f.name() + "\"", Describing.title(f.annotations(), "")));
            default ->
                Grammar.values(frame.name)
                        .forEach(v -> offers.value(
                                Character.isLowerCase(v.charAt(0)) ? "\"" + v + "\"" : v,
                                Said.of(frame.name + "." + v)));
        }
    }

    private void quoted(String enumeration) {
        Declared.Enumeration choice = sources.enumerations().get(enumeration);
        if (choice != null) {
            choice.constants()
                    .forEach(c -> offers.value(
                            "\"" + c.name() + "\"", new Describing(sources).constantTitle(choice, c.name())));
        }
    }

    private void outside() {
        offers.keyword("rule", Snippets.rule(Said.of("sentence").zh()));
        if (path.startsWith("vocabulary/")) {
            offers.keyword("declare", Snippets.declaration());
        }
        offers.keyword("import", "import vocabulary.*");
        if (index == 0) {
            offers.keyword("package", Snippets.packageOf(path));
        }
    }

    private void head() {
        switch (before(1).text()) {
            case "rule" -> {}
            case "enabled" -> offers.value("false", Said.of("word.enabled"));
            case "salience", "-" -> {}
            case "date-effective", "date-expires" ->
                offers.keyword("yyyy-MM-dd", "\"${1:" + Said.of("day").zh() + "}\"");
            default -> {
                annotations("@");
                offers.keyword(
                        "date-effective",
                        "date-effective \"${1:" + Said.of("day").zh() + "}\"");
                offers.keyword(
                        "date-expires", "date-expires \"${1:" + Said.of("day").zh() + "}\"");
                offers.keyword("salience", "salience ${1:-10}");
                offers.keyword("enabled", "enabled false");
                offers.keyword("when", "when");
            }
        }
    }

    private void consequence(Scene.@Nullable Frame frame) {
        if (before(1).is("new")) {
            sources.types().values().stream()
                    .filter(t -> !sources.isA(t.name(), Contract.INCIDENT) && !sources.isA(t.name(), Contract.SUBJECT))
                    .forEach(t -> offers.type(t, opens ? t.name() : snippets.creation(t.name(), scene.bindings())));
        } else if (frame == null) {
            offers.keyword("insert", "insert( new ${1} );");
            offers.keyword("end", "end");
        } else if (frame.bracket == Bracket.INSERT) {
            offers.keyword("new", "new ");
        } else {
            new ValueOffers(sources, scene, offers).argument(frame);
        }
    }

    private void declaration() {
        if (before(1).is("extends")) {
            sources.types().values().forEach(t -> offers.type(t, t.name()));
        } else if (before(1).is(":")) {
            Grammar.plainTypes().forEach(offers::plainType);
            sources.enumerations().values().forEach(offers::enumeration);
            sources.types().values().forEach(t -> offers.type(t, t.name()));
        } else if (!before(1).is("declare") && !before(1).is("enum")) {
            annotations("@");
            offers.keyword("extends", "extends");
            offers.keyword("end", "end");
        }
    }
}
