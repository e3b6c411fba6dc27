package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.BasisText;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what a declared thing is: in a line, and in full. */
final class Describing {

    private static final String LINES = "\n\n";
    private static final List<String> KINDS =
            List.of(Contract.INCIDENT, Contract.MEASURE, Contract.SUBJECT, Contract.ROW);

    private final Sources sources;

    Describing(Sources sources) {
        this.sources = sources;
    }

    static Said title(Map<String, String> annotations, String otherwise) {
        return Said.titled(annotations.get("title"), annotations.get("titleEn"), otherwise);
    }

    Said title(String type) {
        Declared.Type declared = sources.types().get(type);
        return declared == null ? Said.same(type) : title(declared.annotations(), type);
    }

    Said kind(String type) {
        return KINDS.stream()
                .filter(ancestor -> sources.isA(type, ancestor))
                .findFirst()
                .map(ancestor -> Said.of("type." + ancestor))
                .orElse(Said.of("type"));
    }

    Said line(Declared.Type type) {
        return Said.join(" · ", List.of(title(type.name()), kind(type.name())));
    }

    /** Title, kind of value, unit, range, whether it must be filled in. */
    Said line(Declared.Field field) {
        Map<String, String> annotations = field.annotations();
        return Said.join(
                " · ",
                List.of(
                        title(annotations, ""),
                        valueKind(field.type()),
                        Said.same(annotations.get("unit")),
                        Said.same(range(annotations.get("min"), annotations.get("max"))),
                        annotations.containsKey("required") ? Said.of("required") : Said.NOTHING));
    }

    Said valueKind(String type) {
        Said plain = Said.of("value." + type);
        return plain != Said.NOTHING
                ? plain
                : sources.types().containsKey(type) ? title(type) : Said.of("value.choice", type);
    }

    private static String range(@Nullable String min, @Nullable String max) {
        if (min == null) {
            return max == null ? "" : "≤ " + max;
        }
        return max == null ? "≥ " + min : min + "–" + max;
    }

    Said whole(Declared.Field field) {
        Map<String, String> annotations = field.annotations();
        List<Said> lines = new ArrayList<>();
        lines.add(Said.same(annotations.get("help")));
        lines.add(Said.of("worse." + annotations.get("worse")));
        lines.add(Said.of("combine." + annotations.get("combine")));
        lines.add(annotations.containsKey("personal") ? Said.of("personal") : Said.NOTHING);
        lines.add(restsOn(annotations));
        Declared.Enumeration choice = sources.enumerations().get(field.type());
        lines.add(choice == null ? Said.NOTHING : whole(choice));
        return Said.join(LINES, lines);
    }

    Said whole(Declared.Type type) {
        List<Said> lines = new ArrayList<>();
        String name = type.name();
        lines.add(Said.same(type.annotations().get("help")));
        lines.add(type.parent() == null ? Said.NOTHING : Said.of("extends", type.parent(), title(type.parent())));
        String executor = sources.annotation(name, "executor");
        lines.add(executor == null ? Said.NOTHING : Said.of("executor", executor));
        String restricts = sources.annotation(name, "restricts");
        lines.add(restricts == null ? Said.NOTHING : Said.of("restricts", areas(restricts)));
        String once = type.annotations().get(Contract.ONCE);
        lines.add(once == null ? Said.NOTHING : Said.of("once", once));
        lines.add(restsOn(type.annotations()));
        lines.add(list(sources.fields(name).stream()
                .map(f -> Said.join(" ", List.of(Said.same("`" + f.name() + "`"), line(f))))
                .toList()));
        return Said.join(LINES, lines);
    }

    private Said areas(String restricts) {
        Declared.Enumeration areas = sources.enumerations().get(Contract.AREA);
        return Said.join(
                ", ",
                Contract.list(restricts).stream()
                        .map(code -> areas == null ? Said.same(code) : constantTitle(areas, code))
                        .toList());
    }

    Said whole(Declared.Enumeration choice) {
        return list(choice.constants().stream()
                .map(c -> Said.join(" ", List.of(Said.same("`" + c.name() + "`"), constantTitle(choice, c.name()))))
                .toList());
    }

    private static Said list(List<Said> items) {
        return Said.join(
                "\n",
                items.stream().map(i -> new Said("- " + i.zh(), "- " + i.en())).toList());
    }

    Said constantTitle(Declared.Enumeration choice, String name) {
        return choice.constants().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(c -> Said.titled(value(choice, c, "title"), value(choice, c, "titleEn"), name))
                .orElse(Said.same(name));
    }

    private static @Nullable String value(Declared.Enumeration choice, Declared.Constant constant, String field) {
        return IntStream.range(
                        0, Math.min(choice.fields().size(), constant.values().size()))
                .filter(i -> choice.fields().get(i).name().equals(field))
                .mapToObj(i -> String.valueOf(constant.values().get(i)))
                .findFirst()
                .orElse(null);
    }

    private static Said restsOn(Map<String, String> annotations) {
        String basis = annotations.get("basis");
        Said sure = sure(annotations.get("status"));
        return basis == null ? sure : Said.join(" · ", List.of(Said.of("basis", basis), sure));
    }

    static Said sure(@Nullable String status) {
        return status == null ? Said.NOTHING : Said.of("status." + status);
    }

    static Said whole(BasisText text) {
        return Said.join(
                LINES,
                List.of(
                        Said.join(" · ", List.of(Said.same("**" + text.heading() + "**"), sure(text.mark()))),
                        Said.same(text.words()),
                        text.source().isEmpty() ? Said.NOTHING : Said.of("source", text.source())));
    }

    /** What a variable is bound to. */
    Said line(Scene.Binding binding) {
        if (binding.function() != null) {
            return Said.of("bound.function", binding.function(), String.valueOf(binding.field()));
        }
        if (binding.field() == null) {
            return Said.of("bound.fact", binding.type(), title(binding.type()));
        }
        return Said.of(
                "bound.field",
                binding.type(),
                binding.field(),
                sources.fields(binding.type()).stream()
                        .filter(f -> f.name().equals(binding.field()))
                        .findFirst()
                        .map(this::line)
                        .orElse(Said.NOTHING));
    }
}
