package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Grammar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** What was filled in, read field by field; what can't be so becomes a fault. */
final class Entries {

    static final int TITLE = 60;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\"\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private final Map<String, String> typed = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Entries(Map<String, String> typed) {
        typed.forEach((field, value) ->
                this.typed.put(field, value.replace("\r\n", "\n").strip()));
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean is(String field) {
        return !get(field).isEmpty();
    }

    /** Whether anything was filled in of a part. */
    boolean has(String prefix) {
        return typed.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(prefix)
                        && !entry.getKey().equals(prefix + "type")
                        && !entry.getValue().isEmpty());
    }

    /** Each field of a part names one that is offered. */
    void unknown(String prefix, Collection<String> offered) {
        List.copyOf(typed.keySet()).stream()
                .filter(field -> field.startsWith(prefix) && is(field))
                .map(field -> field.substring(prefix.length()))
                .filter(code -> !offered.contains(code))
                .forEach(code ->
                        fault(prefix.replace(".", ""), Fault.Kind.NOT_OFFERED, code, String.join(", ", offered)));
    }

    /** Fills in what was left open. */
    void suggest(String field, String value) {
        typed.merge(field, value, (own, suggested) -> own.isEmpty() ? suggested : own);
    }

    /** One line that stands between quotes in a rule file. */
    String line(String field, int most, boolean needed) {
        return line(field, get(field), most, needed);
    }

    String line(String field, String value, int most, boolean needed) {
        var forbidden = FORBIDDEN.matcher(value);
        if (value.isEmpty() && needed) {
            fault(field, Fault.Kind.MISSING, value, "");
        } else if (value.length() > most) {
            fault(field, Fault.Kind.TOO_LONG, value, "" + most);
        } else if (forbidden.find()) {
            fault(field, Fault.Kind.CHARACTER, value, shown(forbidden.group()));
        }
        return value;
    }

    private static String shown(String character) {
        return character.equals("\"") || character.equals("\\")
                ? character
                : String.format("U+%04X", character.codePointAt(0));
    }

    /** @param from what it is made from if it is left open; if that is missing, it is not missed itself */
    String name(String field, String from, Pattern form, Fault.Kind kind) {
        String value = get(field);
        if (value.isEmpty()) {
            if (is(from)) {
                fault(field, Fault.Kind.MISSING, value, "");
            }
        } else if (!form.matcher(value).matches()) {
            fault(field, kind, value, "");
        } else if (isReserved(value)) {
            fault(field, Fault.Kind.RESERVED, value, "");
        }
        return value;
    }

    private static boolean isReserved(String word) {
        return SourceVersion.isKeyword(word) || Grammar.words().contains(word);
    }

    /** A name, title or path that nothing else has. */
    void free(String field, Collection<String> taken) {
        if (is(field) && taken.contains(get(field))) {
            fault(field, Fault.Kind.TAKEN, get(field), get(field));
        }
    }

    String choice(String field, Collection<String> offered, boolean needed) {
        String value = get(field);
        if (value.isEmpty() && needed) {
            fault(field, Fault.Kind.MISSING, value, "");
        } else if (!value.isEmpty() && !offered.contains(value)) {
            fault(field, Fault.Kind.NOT_OFFERED, value, String.join(", ", offered));
        }
        return value;
    }

    @Nullable Long number(String field) {
        String value = get(field);
        if (value.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            fault(field, Fault.Kind.NOT_A_NUMBER, value, "");
            return null;
        }
        return Long.valueOf(value);
    }

    @Nullable LocalDate date(String field) {
        String value = get(field);
        try {
            if (value.matches("(?:19|20)\\d\\d-\\d\\d-\\d\\d")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // Said below, as for anything else that is no date.
        }
        fault(field, value.isEmpty() ? Fault.Kind.MISSING : Fault.Kind.NOT_A_DATE, value, "");
        return null;
    }

    void fault(String field, Fault.Kind kind, String value, String expected) {
        fault(Fault.of(field, kind, value, expected));
    }

    void fault(Fault fault) {
        if (faults.stream().noneMatch(f -> f.field().equals(fault.field()))) {
            faults.add(fault);
        }
    }

    boolean sound() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Map<String, String> typed() {
        return typed;
    }
}
