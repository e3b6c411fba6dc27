package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.Set;

/** Takes the tokens of a file apart into what stands on a line each; what gate A would refuse anyhow it may not know. */
final class Outline extends TokenWalk {

    private static final Set<String> JOINING = Set.of("and", "or", "from", "over", "forall", "eval");

    private Outline(List<Token> tokens, Report report) {
        super(tokens, report);
    }

    /** Nothing, and a problem in the report, if the text is not understood. */
    static List<Part> of(List<Token> tokens, Report report) {
        Outline outline = new Outline(tokens, report);
        while (outline.at < tokens.size()) {
            outline.outermost();
        }
        return report.hasErrors() ? List.of() : outline.parts;
    }

    private void outermost() {
        comments(Part.Role.REMARK);
        if (next() == tokens.size()) {
            at = tokens.size();
            end(Part.Role.REMARK);
        } else if (peek().is("package")) {
            take();
            name();
            end(Part.Role.PACKAGE);
        } else if (peek().is("import")) {
            take();
            name();
            end(Part.Role.IMPORT);
        } else if (peek().is("declare")) {
            declaration();
        } else if (peek().is("rule")) {
            rule();
        } else {
            refuse("\"" + peek().text() + "\" is not allowed in a rule file");
        }
    }

    private void declaration() {
        take();
        boolean enumeration = peek().is("enum");
        if (enumeration) {
            take();
        }
        name();
        while (peek().is("extends") || peek().is(",")) {
            take();
            name();
        }
        end(Part.Role.DECLARE);
        comments(Part.Role.NOTE);
        annotations();
        boolean more = enumeration;
        while (more && at < tokens.size()) {
            comments(Part.Role.NOTE);
            more = constant();
        }
        comments(Part.Role.NOTE);
        while (at < tokens.size() && !peek().is("end")) {
            field();
            comments(Part.Role.NOTE);
        }
        keyword("end", Part.Role.END);
    }

    /** Whether another follows. */
    private boolean constant() {
        while (at < tokens.size() && !peek().is(",") && !peek().is(";")) {
            if (peek().is("end") || peek().is(":")) {
                refuse("the constants of an enum end with ;");
                return false;
            }
            item();
        }
        boolean more = peek().is(",");
        take();
        end(Part.Role.CONSTANT);
        return more;
    }

    private void field() {
        if (peek().kind() != Token.Kind.WORD) {
            refuse("\"" + peek().text() + "\" is not allowed in a declaration");
            return;
        }
        take();
        if (!peek().is(":")) {
            refuse("\"" + peek().text() + "\" is not allowed in a declaration");
            return;
        }
        take();
        name();
        while (at < tokens.size() && !peek().is("@") && !peek().is("end") && !peek().is(";") && !beginsField()) {
            item();
        }
        while (peek().is("@")) {
            annotation();
        }
        end(Part.Role.FIELD);
    }

    private boolean beginsField() {
        int colon = next() + 1;
        return peek().kind() == Token.Kind.WORD
                && colon < tokens.size()
                && tokens.get(colon).is(":");
    }

    private void rule() {
        take();
        item();
        end(Part.Role.RULE);
        comments(Part.Role.NOTE);
        while (at < tokens.size() && !peek().is("when")) {
            if (peek().is("@")) {
                annotations();
            } else {
                attribute();
            }
            comments(Part.Role.NOTE);
        }
        keyword("when", Part.Role.WHEN);
        comments(Part.Role.NOTE);
        while (at < tokens.size() && !peek().is("then")) {
            condition();
            comments(Part.Role.NOTE);
        }
        keyword("then", Part.Role.THEN);
        comments(Part.Role.NOTE);
        while (at < tokens.size() && !peek().is("end")) {
            insertion();
            comments(Part.Role.NOTE);
        }
        keyword("end", Part.Role.END);
    }

    private void annotations() {
        while (peek().is("@")) {
            annotation();
            if (at < tokens.size()
                    && tokens.get(at).isComment()
                    && tokens.get(at).last()) {
                end(Part.Role.ANNOTATIONS);
                comments(Part.Role.NOTE);
            }
        }
        if (start < at) {
            end(Part.Role.ANNOTATIONS);
        }
    }

    private void annotation() {
        take();
        name();
        if (peek().is("(")) {
            item();
        }
    }

    private void attribute() {
        if (!RuleReader.ATTRIBUTES.contains(peek().text())) {
            refuse("attribute " + peek().text() + " is not allowed. Allowed: "
                    + RuleReader.ATTRIBUTES.stream().sorted().toList());
            return;
        }
        take();
        if (peek().is("-")) {
            take();
        }
        if (!peek().is("when") && !peek().is("@") && !RuleReader.ATTRIBUTES.contains(peek().text())) {
            item();
        }
        if (peek().is(",")) {
            take();
        }
        end(Part.Role.ATTRIBUTE);
    }

    private void condition() {
        boolean closed = false;
        while (at < tokens.size() && !closed) {
            if (JOINING.contains(peek().text()) || peek().kind() == Token.Kind.TEXT || peek().is("{")) {
                refuse("\"" + peek().text() + "\" is not allowed in a condition."
                        + " Allowed: patterns, not, exists, accumulate over one pattern");
                return;
            }
            closed = peek().is("(");
            item();
        }
        end(Part.Role.CONDITION);
    }

    private void insertion() {
        if (!peek().is("insert")) {
            refuse("\"" + peek().text() + "\" is not allowed in a consequence. " + Consequence.EXPECTED);
            return;
        }
        while (at < tokens.size() && !peek().is(";")) {
            item();
        }
        end(Part.Role.INSERT);
    }
}
