package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What could be compared with a field or given for a parameter. */
final class ValueOffers {

    private static final Set<String> NUMBERS = Set.of("int", "long", "Integer", "Long", "BigDecimal");
    private static final Set<String> TRUTHS = Set.of("Boolean", "boolean");

    private final Sources sources;
    private final Scene scene;
    private final Offers offers;
    private final Snippets snippets;

    ValueOffers(Sources sources, Scene scene, Offers offers) {
        this.sources = sources;
        this.scene = scene;
        this.offers = offers;
        this.snippets = new Snippets(sources);
    }

    /** @param name of a field, or this */
    void comparedWith(String type, String name) {
        Declared.Field field = field(type, name);
        String expected = field == null ? name.equals("this") ? type : "" : field.type();
        plain(expected, true);
        scene.bindings().stream().filter(b -> fits(b, expected)).forEach(offers::variable);
        if (NUMBERS.contains(expected)) {
            sources.fields(type).stream()
                    .filter(f -> NUMBERS.contains(f.type()) && !f.name().equals(name))
                    .forEach(offers::field);
        }
    }

    void argument(Scene.Frame frame) {
        List<Declared.Field> fields = sources.fields(frame.name);
        String expected =
                frame.argument < fields.size() ? fields.get(frame.argument).type() : "";
        plain(expected, false);
        scene.bindings().stream().filter(b -> fits(b, expected)).forEach(offers::variable);
    }

    /** What can be calculated with. */
    void number(String type) {
        scene.bindings().forEach(offers::variable);
        sources.fields(type).stream().filter(f -> NUMBERS.contains(f.type())).forEach(offers::field);
    }

    private void plain(String expected, boolean comparing) {
        if (TRUTHS.contains(expected)) {
            offers.value("true", Said.of("true"));
            offers.value("false", Said.of("false"));
        }
        offers.constants(expected, expected + ".");
        boolean declared = sources.types().containsKey(expected);
        if (comparing && !declared && (expected.isEmpty() || !Character.isLowerCase(expected.charAt(0)))) {
            offers.value("null", Said.of("null"));
        }
    }

    /** Whether it could be of the type that is expected; what is not known could be. */
    private boolean fits(Scene.Binding binding, String expected) {
        String type = snippets.typeOf(binding);
        if (expected.isEmpty() || type.isEmpty() || binding.function() != null) {
            return true;
        }
        return type.equals(expected)
                || NUMBERS.contains(type) && NUMBERS.contains(expected)
                || TRUTHS.contains(type) && TRUTHS.contains(expected)
                || sources.isA(type, expected)
                || sources.isA(expected, type) && sources.types().containsKey(type);
    }

    private Declared.@Nullable Field field(String type, String name) {
        return sources.fields(type).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
