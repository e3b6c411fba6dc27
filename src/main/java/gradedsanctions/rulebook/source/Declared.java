package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the vocabulary declares, as read from the files. Annotation values are plain text; one without value is "". */
public interface Declared {

    String name();

    /** The DRL package, equal to the folder with dots. */
    String pack();

    int line();

    /** {@code declare Name extends Parent … end}; fields in the order of the text, own fields only. */
    record Type(
            String name,
            String pack,
            String file,
            int line,
            @Nullable String parent,
            Map<String, String> annotations,
            List<Field> fields)
            implements Declared {}

    record Field(String name, String type, int line, Map<String, String> annotations) {}

    /** {@code declare enum Name …}; each constant with one literal for each field. */
    record Enumeration(String name, String pack, String file, int line, List<Field> fields, List<Constant> constants)
            implements Declared {}

    record Constant(String name, List<Object> values) {}
}
