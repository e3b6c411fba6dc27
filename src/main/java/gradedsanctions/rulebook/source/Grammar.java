package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The closed lists of the rule language, for whoever helps to write it. */
public final class Grammar {

    /** The basis of a rule that rests on a number of the house. */
    public static final String HOUSE = BasisBook.HOUSE;

    /** What an annotation can stand on. */
    public enum Place {
        RULE(Annotations.ON_RULES),
        TYPE(Annotations.ON_TYPES),
        FIELD(Annotations.ON_FIELDS);

        private final Set<String> annotations;

        Place(Set<String> annotations) {
            this.annotations = new TreeSet<>(annotations);
        }

        public Set<String> annotations() {
            return annotations;
        }
    }

    private Grammar() {}

    public static boolean isFlag(String annotation) {
        return Annotations.FLAGS.contains(annotation);
    }

    /** The words that an annotation can have as its value; empty if any text or number will do. */
    public static List<String> values(String annotation) {
        Pattern values = Annotations.VALUES.get(annotation);
        return values == null || values.pattern().contains("\\")
                ? List.of()
                : List.of(values.pattern().split("\\|"));
    }

    /** What may be said of a rule beside its annotations. */
    public static Set<String> attributes() {
        return new TreeSet<>(RuleReader.ATTRIBUTES);
    }

    /** What may be made of all facts that a condition matches. */
    public static Set<String> functions() {
        return new TreeSet<>(Conditions.FUNCTIONS);
    }

    /** Words with which a statement begins, and those that stand for values: none of them names anything. */
    public static Set<String> words() {
        Set<String> words = new TreeSet<>(Layout.WORDS);
        words.addAll(Layout.LITERALS);
        return words;
    }

    /** The types of fields that need no declaration. */
    public static Set<String> plainTypes() {
        return new TreeSet<>(Declarations.PLAIN_TYPES);
    }
}
