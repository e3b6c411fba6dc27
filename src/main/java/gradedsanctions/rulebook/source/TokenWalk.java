package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.List;

/** Goes through the tokens of a file and gathers them into parts. */
abstract class TokenWalk {

    private static final Token NOTHING = new Token(Token.Kind.SIGN, "", 1, false, false, false);

    final List<Token> tokens;
    final Report report;
    final List<Part> parts = new ArrayList<>();
    int start;
    int at;

    TokenWalk(List<Token> tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
    }

    final void keyword(String word, Part.Role role) {
        if (peek().is(word)) {
            take();
            end(role);
        } else {
            refuse("the text breaks off or is not rule language here");
        }
    }

    final void name() {
        item();
        while (peek().is(".")) {
            take();
            item();
        }
    }

    /** One token, or all from a bracket to the one that closes it. */
    final void item() {
        int depth = 0;
        do {
            Token token = peek();
            depth += token.is("(") || token.is("{") ? 1 : token.is(")") || token.is("}") ? -1 : 0;
            take();
        } while (depth > 0 && at < tokens.size());
    }

    /** The next token that is no comment. */
    final Token peek() {
        return next() < tokens.size() ? tokens.get(next()) : NOTHING;
    }

    final int next() {
        int next = at;
        while (next < tokens.size() && tokens.get(next).isComment()) {
            next++;
        }
        return next;
    }

    /** Takes the next token; the comments before it belong to the same part. */
    final void take() {
        at = Math.min(next() + 1, tokens.size());
    }

    final boolean isolated() {
        return at < tokens.size()
                && tokens.get(at).isComment()
                && tokens.get(at).first()
                && tokens.get(at).last();
    }

    final void comments(Part.Role role) {
        start = at;
        while (isolated()) {
            parts.add(new Part(role, List.of(tokens.get(at))));
            at++;
            start = at;
        }
    }

    /** Ends a part: a semicolon and the comments behind it on its line are of it. */
    final void end(Part.Role role) {
        if (peek().is(";")) {
            take();
        }
        int mark = at;
        while (at < tokens.size()
                && tokens.get(at).isComment()
                && !tokens.get(at).first()) {
            at++;
        }
        at = at == mark || tokens.get(at - 1).last() ? at : mark;
        if (start < at) {
            parts.add(new Part(role, List.copyOf(tokens.subList(start, at))));
        }
        start = at;
    }

    final void refuse(String message) {
        if (!report.hasErrors()) {
            report.error(peek().line(), message);
        }
        at = tokens.size();
        start = at;
    }
}
