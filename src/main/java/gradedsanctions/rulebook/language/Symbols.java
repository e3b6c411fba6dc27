package gradedsanctions.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the rules and declarations of a file, those that are not ended among them. */
final class Symbols {

    private static final Set<String> BEGINNING = Set.of("rule", "declare");

    private final Typed typed;
    private final List<Lexeme> code;

    private Symbols(Typed typed) {
        this.typed = typed;
        this.code = typed.code();
    }

    static List<Symbol> of(Typed typed) {
        Symbols symbols = new Symbols(typed);
        List<Symbol> found = new ArrayList<>();
        for (int i = 0; i < symbols.code.size(); i++) {
            if (symbols.begins(i)) {
                found.add(symbols.symbol(i));
            }
        }
        return found;
    }

    private boolean begins(int i) {
        return code.get(i).first()
                && BEGINNING.contains(code.get(i).text())
                && !at(i + 1).is(":");
    }

    private Lexeme at(int i) {
        return i < code.size()
                ? code.get(i)
                : new Lexeme(Lexeme.Kind.SIGN, "", typed.text().length(), false);
    }

    private Symbol symbol(int from) {
        int last = from;
        while (last + 1 < code.size() && !begins(last + 1) && !isEnd(last)) {
            last++;
        }
        boolean rule = code.get(from).is("rule");
        boolean enumeration = at(from + 1).is("enum");
        String[] name = at(from + (enumeration ? 2 : 1)).words().split("\\s+", 2);
        Range range = typed.range(code.get(from).start(), code.get(last).end());
        return new Symbol(
                rule ? Symbol.Kind.RULE : enumeration ? Symbol.Kind.ENUMERATION : Symbol.Kind.TYPE,
                name[0],
                rule ? name.length > 1 ? name[1] : "" : title(from, last),
                range.line(),
                range.endLine(),
                range);
    }

    private boolean isEnd(int i) {
        return code.get(i).first() && code.get(i).is("end") && !at(i + 1).is(":");
    }

    /** Of the type itself: its annotations stand before its first field. */
    private String title(int from, int last) {
        return IntStream.range(from, last)
                .takeWhile(i -> !at(i).is(":"))
                .filter(i -> at(i).is("@") && at(i + 1).is("title") && at(i + 2).is("("))
                .mapToObj(i -> at(i + 3).words())
                .findFirst()
                .orElse("");
    }
}
