package gradedsanctions.draft.web;

import gradedsanctions.rulebook.authoring.Authored;
import gradedsanctions.rulebook.authoring.Authoring;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the forms with what is filled in.
 *
 * @param suggested what is put where it is left open
 * @param rows how many facts or parameters it has room for
 */
record VocabularyForm(String form, Map<String, String> typed, Map<String, String> suggested, int rows) {

    private static final int MOST = 20;
    private static final Set<String> FORMS = Set.of("category", "fact", "measure");
    private static final Set<String> OWN = Set.of("_csrf", "do", "version", "form", "rows", "lang");
    private static final Pattern OF_ROW = Pattern.compile("facts\\[(\\d{1,2})](\\..*)");

    static VocabularyForm of(String form, Map<String, String> fields) {
        Map<String, String> typed = new TreeMap<>(fields);
        typed.keySet().removeAll(OWN);
        String rows = fields.getOrDefault("rows", form.equals("measure") ? "0" : "1");
        return new VocabularyForm(
                form, typed, Map.of(), rows.matches("\\d{1,2}") ? Math.min(MOST, Integer.parseInt(rows)) : 1);
    }

    boolean known() {
        return FORMS.contains(form);
    }

    /** @param what more, or less: and the number of a row */
    VocabularyForm changed(String what) {
        if (what.equals("more")) {
            return new VocabularyForm(form, typed, Map.of(), Math.min(MOST, rows + 1));
        }
        return what.matches("less:\\d{1,2}") && rows > 0
                ? without(Integer.parseInt(what.substring("less:".length())))
                : this;
    }

    private VocabularyForm without(int row) {
        Map<String, String> kept = new TreeMap<>();
        typed.forEach((field, value) -> {
            Matcher found = OF_ROW.matcher(field);
            int at = found.matches() ? Integer.parseInt(found.group(1)) : -1;
            if (at != row) {
                kept.put(at > row ? "facts[" + (at - 1) + "]" + found.group(2) : field, value);
            }
        });
        return new VocabularyForm(form, kept, Map.of(), rows - 1);
    }

    VocabularyForm with(Map<String, String> others) {
        return new VocabularyForm(form, typed, others, rows);
    }

    Authored authored(RuleFiles files, Sources sources) {
        return switch (form) {
            case "category" -> Authoring.category(files, sources, typed);
            case "fact" -> Authoring.fact(files, sources, typed);
            default -> Authoring.measure(files, sources, typed);
        };
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What stands in a field that was left open. */
    public String hint(String field, String otherwise) {
        String put = suggested.getOrDefault(field, "");
        return put.isEmpty() ? otherwise : put;
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    /** The name of what was written. */
    String wrote() {
        return suggested.getOrDefault(form.equals("fact") ? "category" : "name", "");
    }
}
