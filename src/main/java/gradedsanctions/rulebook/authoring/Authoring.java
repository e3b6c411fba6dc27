package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Map;

/** Three forms: what was filled in, by field, becomes text of the rule files or faults beside the fields. */
public final class Authoring {

    private Authoring() {}

    /** A kind of incident with its topic: declaration, first rules, basis and scenarios. */
    public static Authored category(RuleFiles files, Sources sources, Map<String, String> typed) {
        return new NewCategory(files, sources, new Entries(typed)).authored();
    }

    /** A fact of a kind of incident that is declared. */
    public static Authored fact(RuleFiles files, Sources sources, Map<String, String> typed) {
        return new NewFact(files, sources, new Entries(typed)).authored();
    }

    /** A measure; {@link #example} shows how a rule would propose it. */
    public static Authored measure(RuleFiles files, Sources sources, Map<String, String> typed) {
        return new NewMeasure(files, sources, new Entries(typed)).authored();
    }

    /** The kinds of incident that can have another fact. */
    public static List<String> categories(Sources sources) {
        return NewFact.categories(sources);
    }

    /** The line that proposes a measure in a rule, to be copied; empty if there is no such measure. */
    public static String example(Sources sources, String measure) {
        return Example.of(sources, measure);
    }
}
