package gradedsanctions.rulebook.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Writes scenarios as people would into a cases.yaml. */
public final class ScenarioText {

    private static final List<String> ORDER = List.of("decidedOn", "subject", "acts", "crime", "history");
    private static final int WIDTH = 110;

    private ScenarioText() {}

    /**
     * A file with one more scenario at its end; nothing else of it changes.
     *
     * @param file its text, null if there is none yet
     * @param matter what is judged: {@code { decidedOn, subject, acts, crime?, history? }}
     * @param expect what must come of it, by the keys of a scenario
     */
    public static String add(@Nullable String file, String name, JsonNode matter, JsonNode expect) {
        Map<String, @Nullable Object> scenario = new LinkedHashMap<>();
        scenario.put("name", name);
        for (String key : ORDER) {
            if (matter.has(key)
                    && !(matter.path(key).isContainer() && matter.path(key).isEmpty())) {
                scenario.put(key, plain(matter.path(key)));
            }
        }
        scenario.put("expect", plain(expect));
        String before = file == null || file.isBlank() ? "" : file.stripTrailing() + "\n\n";
        return before + yaml().dump(List.of(scenario));
    }

    /** On one line. */
    static String flow(JsonNode value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
        options.setAllowUnicode(true);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        return new Yaml(options).dump(plain(value)).strip();
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        return new Yaml(options);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            return node.valueStream().map(ScenarioText::plain).toList();
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() : number;
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.asString();
    }
}
