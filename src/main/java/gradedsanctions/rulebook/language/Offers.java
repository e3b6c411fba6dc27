package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;

/** Collects what is offered at one place, in the order in which it is shown. */
final class Offers {

    private final Sources sources;
    private final Describing describing;
    private final Range range;
    private final List<Completion> offers = new ArrayList<>();

    Offers(Sources sources, Range range) {
        this.sources = sources;
        this.describing = new Describing(sources);
        this.range = range;
    }

    Range range() {
        return range;
    }

    List<Completion> all() {
        return offers;
    }

    private void add(String label, String insert, Completion.Kind kind, Said detail, Said documentation) {
        boolean snippet = insert.contains("${") || insert.contains("$0");
        offers.add(new Completion(
                label,
                insert,
                snippet,
                kind,
                detail,
                documentation,
                filter(label, detail),
                "%04d".formatted(offers.size()),
                range));
    }

    /** An editor begins to compare at the beginning of a word only, so each letter of a title stands apart, too. */
    private static String filter(String label, Said detail) {
        String title = detail.zh().replaceFirst(" · .*", "");
        String apart = title.codePoints()
                .filter(Character::isIdeographic)
                .mapToObj(c -> " " + Character.toString(c))
                .reduce("", String::concat);
        return title.isEmpty() ? label : label + " " + title + apart;
    }

    void keyword(String word, String insert) {
        add(
                word,
                insert,
                insert.equals(word) ? Completion.Kind.KEYWORD : Completion.Kind.SNIPPET,
                Said.of("word." + word),
                Said.NOTHING);
    }

    void value(String value, Said detail) {
        add(value, value, Completion.Kind.VALUE, detail, Said.NOTHING);
    }

    void key(String key, Said detail) {
        add(key, key + ": ", Completion.Kind.FIELD, detail, Said.NOTHING);
    }

    void annotation(String name, String insert) {
        add("@" + name, insert, Completion.Kind.ANNOTATION, Said.of("annotation." + name), Said.NOTHING);
    }

    void heading(String heading, String insert, Said words) {
        add(heading, insert, Completion.Kind.VALUE, Said.NOTHING, words);
    }

    void type(Declared.Type type, String insert) {
        add(type.name(), insert, Completion.Kind.TYPE, describing.line(type), describing.whole(type));
    }

    void plainType(String type) {
        add(type, type, Completion.Kind.TYPE, describing.valueKind(type), Said.NOTHING);
    }

    void enumeration(Declared.Enumeration choice) {
        add(
                choice.name(),
                choice.name(),
                Completion.Kind.ENUMERATION,
                Said.of("value.choice", choice.name()),
                describing.whole(choice));
    }

    void field(Declared.Field field) {
        add(field.name(), field.name(), Completion.Kind.FIELD, describing.line(field), describing.whole(field));
    }

    /** @param prefix what stands before the constant, {@code Enum.} or nothing */
    void constants(String enumeration, String prefix) {
        Declared.Enumeration choice = sources.enumerations().get(enumeration);
        if (choice != null) {
            choice.constants()
                    .forEach(c -> add(
                            prefix + c.name(),
                            prefix + c.name(),
                            Completion.Kind.CONSTANT,
                            describing.constantTitle(choice, c.name()),
                            Said.NOTHING));
        }
    }

    void variable(Scene.Binding binding) {
        add(binding.variable(), binding.variable(), Completion.Kind.VARIABLE, describing.line(binding), Said.NOTHING);
    }
}
