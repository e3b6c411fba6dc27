package gradedsanctions.rulebook.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a place of a file lies in: the part of a rule or declaration, the open brackets, the variables bound so far. */
final class Scene {

    enum Section {
        OUTSIDE,
        HEAD,
        WHEN,
        THEN,
        DECLARE
    }

    enum Bracket {
        ANNOTATION,
        PATTERN,
        ACCUMULATE,
        INSERT,
        NEW,
        CALL,
        GROUP
    }

    /** An open bracket: what stands before it, and how many commas within it. */
    static final class Frame {
        final Bracket bracket;
        final String name;
        final boolean closed;
        int argument;
        boolean summing;

        Frame(Bracket bracket, String name, boolean closed) {
            this.bracket = bracket;
            this.name = name;
            this.closed = closed;
        }
    }

    /**
     * A variable.
     *
     * @param type of the pattern
     * @param field what it is bound to, null for the fact itself
     * @param function by which it is made of another variable, the field
     */
    record Binding(
            String variable,
            String type,
            @Nullable String field,
            @Nullable String function,
            @Nullable Frame of) {}

    private final List<Lexeme> code;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final boolean all;
    private Section section = Section.OUTSIDE;
    private String declared = "";
    private boolean enumeration;
    private @Nullable String field;

    private Scene(List<Lexeme> code, boolean all) {
        this.code = code;
        this.all = all;
    }

    /** At the place before a lexeme. */
    static Scene before(List<Lexeme> code, int index) {
        Scene scene = new Scene(code, false);
        for (int i = 0; i < index; i++) {
            scene.take(i);
        }
        return scene;
    }

    /** All variables of the rule that a lexeme stands in, whether they can be seen from it or not. */
    static List<Binding> bindingsAround(List<Lexeme> code, int index) {
        Scene scene = new Scene(code, true);
        for (int i = 0; i < code.size(); i++) {
            Lexeme lexeme = code.get(i);
            if (i > index && lexeme.first() && (lexeme.is("end") || lexeme.is("rule"))) {
                break;
            }
            scene.take(i);
        }
        return scene.bindings;
    }

    Section section() {
        return section;
    }

    @Nullable Frame frame() {
        return frames.peek();
    }

    boolean isIn(Bracket bracket) {
        return frames.peek() != null && frames.element().bracket == bracket;
    }

    /** The innermost pattern around the place. */
    @Nullable Frame pattern() {
        return frames.stream()
                .filter(f -> f.bracket == Bracket.PATTERN)
                .findFirst()
                .orElse(null);
    }

    List<Binding> bindings() {
        return bindings;
    }

    /** The type or enumeration that is being declared. */
    String declared() {
        return declared;
    }

    boolean isEnumeration() {
        return enumeration;
    }

    /** The field that is being declared, null before the first. */
    @Nullable String field() {
        return field;
    }

    private Lexeme at(int index) {
        return index >= 0 && index < code.size() ? code.get(index) : new Lexeme(Lexeme.Kind.SIGN, "", 0, false);
    }

    private void take(int i) {
        Lexeme lexeme = code.get(i);
        if (lexeme.first() && begins(lexeme, i)) {
            return;
        }
        if (lexeme.is("(")) {
            frames.push(opened(i));
        } else if (lexeme.is(")") && !frames.isEmpty()) {
            close(frames.pop());
        } else if (lexeme.is(",") && !frames.isEmpty()) {
            frames.element().argument++;
        } else if (lexeme.is(";") && isIn(Bracket.ACCUMULATE)) {
            frames.element().summing = true;
        } else if (lexeme.is(":")
                && section == Section.DECLARE
                && frames.isEmpty()
                && at(i - 1).isWord()) {
            field = at(i - 1).text();
        } else if (lexeme.isWord()
                && section == Section.WHEN
                && at(i - 1).is(":")
                && at(i - 2).isVariable()) {
            bind(at(i - 2).text(), i);
        }
    }

    /** Brackets that were left open end where something else begins. */
    private boolean begins(Lexeme lexeme, int i) {
        Section next = section;
        switch (lexeme.kind() == Lexeme.Kind.WORD ? lexeme.text() : "") {
            case "rule" -> next = Section.HEAD;
            case "declare" -> next = Section.DECLARE;
            case "when" -> next = Section.WHEN;
            case "then" -> next = Section.THEN;
            case "end" -> next = Section.OUTSIDE;
            default -> {
                return false;
            }
        }
        if (at(i + 1).is(":")) {
            return false;
        }
        if (next == Section.HEAD || next == Section.OUTSIDE || next == Section.DECLARE) {
            bindings.clear();
        }
        if (next == Section.DECLARE) {
            enumeration = at(i + 1).is("enum");
            declared = at(enumeration ? i + 2 : i + 1).text();
            field = null;
        }
        frames.clear();
        section = next;
        return true;
    }

    private Frame opened(int i) {
        Lexeme name = at(i - 1);
        Lexeme before = at(i - 2);
        if (before.is("@")) {
            return new Frame(Bracket.ANNOTATION, name.text(), false);
        }
        if (before.is("new")) {
            return new Frame(Bracket.NEW, name.text(), false);
        }
        if (name.is("accumulate") || name.is("insert")) {
            return new Frame(name.is("insert") ? Bracket.INSERT : Bracket.ACCUMULATE, name.text(), false);
        }
        if (section == Section.WHEN && name.isCapital() && !before.is(".")) {
            return new Frame(Bracket.PATTERN, name.text(), isQuantified(i - 2));
        }
        return new Frame(name.isWord() ? Bracket.CALL : Bracket.GROUP, name.text(), false);
    }

    private boolean isQuantified(int i) {
        int at = at(i).is(":") ? i - 2 : i;
        return at(at).is("not") || at(at).is("exists");
    }

    private void close(Frame frame) {
        if (!all) {
            bindings.removeIf(b -> b.of() == frame);
        }
    }

    private void bind(String variable, int i) {
        String name = at(i).text();
        Frame frame = frames.peek();
        Frame accumulate = frames.stream()
                .filter(f -> f.bracket == Bracket.ACCUMULATE)
                .findFirst()
                .orElse(null);
        if (accumulate != null && accumulate.summing) {
            bindings.add(new Binding(variable, "", at(i + 2).text(), name, null));
        } else if (frame != null && frame.bracket == Bracket.PATTERN) {
            bindings.add(new Binding(
                    variable, frame.name, name, null, accumulate != null ? accumulate : frame.closed ? frame : null));
        } else {
            bindings.add(new Binding(variable, name, null, null, accumulate));
        }
    }
}
