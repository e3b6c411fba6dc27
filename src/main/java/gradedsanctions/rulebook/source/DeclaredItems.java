package gradedsanctions.rulebook.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Declarations as things that can be compared. */
final class DeclaredItems {

    private DeclaredItems() {}

    /** By kind and name. */
    static Map<String, Difference.Item> of(Sources sources) {
        Map<String, Difference.Item> items = new TreeMap<>();
        sources.types().values().forEach(type -> type(type, items));
        sources.enumerations().values().forEach(enumeration -> enumeration(enumeration, items));
        return items;
    }

    private static void type(Declared.Type type, Map<String, Difference.Item> items) {
        Map<String, String> aspects = annotations(type.annotations());
        if (type.parent() != null) {
            aspects.put("extends", type.parent());
        }
        aspects.put("fields", type.fields().stream().map(Declared.Field::name).collect(Collectors.joining(", ")));
        put(items, Difference.Thing.TYPE, type.name(), title(type.annotations()), place(type, type.line()), aspects);
        for (Declared.Field field : type.fields()) {
            Map<String, String> own = annotations(field.annotations());
            own.put("type", field.type());
            put(
                    items,
                    Difference.Thing.FIELD,
                    type.name() + "." + field.name(),
                    title(field.annotations()),
                    place(type, field.line()),
                    own);
        }
    }

    private static void enumeration(Declared.Enumeration type, Map<String, Difference.Item> items) {
        Map<String, String> aspects = new TreeMap<>();
        aspects.put(
                "fields",
                type.fields().stream()
                        .map(field -> field.name() + " : " + field.type())
                        .collect(Collectors.joining(", ")));
        aspects.put(
                "constants",
                type.constants().stream().map(Declared.Constant::name).collect(Collectors.joining(", ")));
        put(items, Difference.Thing.ENUM, type.name(), "", place(type, type.line()), aspects);
        for (Declared.Constant constant : type.constants()) {
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < constant.values().size(); i++) {
                values.put(
                        type.fields().get(i).name(),
                        String.valueOf(constant.values().get(i)));
            }
            put(
                    items,
                    Difference.Thing.CONSTANT,
                    type.name() + "." + constant.name(),
                    values.getOrDefault("title", ""),
                    place(type, type.line()),
                    values);
        }
    }

    private static String title(Map<String, String> annotations) {
        return annotations.getOrDefault("title", "");
    }

    private static Map<String, String> annotations(Map<String, String> annotations) {
        Map<String, String> aspects = new TreeMap<>();
        annotations.forEach((name, value) -> aspects.put("@" + name, value));
        return aspects;
    }

    private static Difference.Place place(Declared declared, int line) {
        return new Difference.Place(
                declared instanceof Declared.Type type ? type.file() : ((Declared.Enumeration) declared).file(), line);
    }

    private static void put(
            Map<String, Difference.Item> items,
            Difference.Thing thing,
            String name,
            String title,
            Difference.Place place,
            Map<String, String> aspects) {
        items.put(thing + " " + name, new Difference.Item(thing, title, place, aspects, null));
    }
}
