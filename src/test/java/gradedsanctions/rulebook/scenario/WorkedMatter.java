package gradedsanctions.rulebook.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts an official's ruling worked by hand into the words of the vocabulary. */
record WorkedMatter(String id, Map<String, Object> entry) {

    static final Map<String, String> GRADES = Map.of(
            "none", "EXEMPT",
            "免予", "EXEMPT",
            "警告", "WARNING",
            "记过", "DEMERIT",
            "记大过", "MAJOR_DEMERIT",
            "降级", "DEMOTION",
            "撤职", "REMOVAL",
            "开除", "DISMISSAL");

    private static final List<String> GROUPS = List.of(
            "CIVIL_SERVANT", "AUTHORISED_BODY", "STATE_ENTERPRISE", "PUBLIC_SERVICE", "RESIDENTS_COMMITTEE", "OTHER");
    private static final Map<String, String> SEVERITIES =
            Map.of("一般", "ORDINARY", "较重", "FAIRLY_SERIOUS", "严重", "SERIOUS", "特别严重", "EXTREME");
    private static final Map<String, String> OUTCOMES =
            Map.of("拘役（缓刑）", "DETENTION", "有期徒刑", "IMPRISONMENT", "有期徒刑（缓刑）", "IMPRISONMENT", "单处罚金", "FINE");

    /** Circumstances that other facts say, or that belong to the old law. */
    private static final List<String> SAID_OTHERWISE = List.of("12.1", "旧条例14第1款");

    /** The entries of one kind, official or institution. */
    static List<Map<String, Object>> entries(String kind) throws IOException {
        try (InputStream yaml = WorkedMatter.class.getResourceAsStream("/worked.yaml")) {
            List<Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return all.stream().filter(entry -> kind.equals(entry.get("kind"))).toList();
        }
    }

    Map<String, Object> facts() {
        return map(entry.get("facts"));
    }

    Map<String, Object> expected() {
        return map(entry.get("expected"));
    }

    boolean isText() {
        return "text".equals(map(entry.get("certainty")).get("level"));
    }

    ObjectNode json() {
        ObjectNode matter = JsonNodeFactory.instance.objectNode();
        matter.put("decidedOn", date(facts().get("decision_date")).toString());
        matter.putObject("subject").put("kind", "OFFICIAL").set("attributes", attributes());
        matter.putArray("acts");
        acts().forEach(act -> act(matter, act));
        if (facts().get("crime") instanceof Map<?, ?> crime) {
            crime(matter.putObject("crime"), map(crime));
        }
        if (facts().get("prior") instanceof Map<?, ?> prior && prior.get("ends") != null) {
            matter.withArray("history")
                    .addObject()
                    .put("type", GRADES.get(prior.get("grade")))
                    .put("decidedOn", date(prior.get("effective")).toString())
                    .put("until", date(prior.get("ends")).toString());
        }
        return matter;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> acts() {
        return (List<Map<String, Object>>) facts().get("acts");
    }

    private ObjectNode attributes() {
        Map<String, Object> subject = map(facts().get("subject"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("group", GROUPS.get((Integer) subject.get("group") - 1))
                .put("track", subject.get("track").equals("监察") ? "SUPERVISORY" : "APPOINTING")
                .put("service", Boolean.TRUE.equals(subject.get("retired")) ? "RETIRED" : "IN_SERVICE");
    }

    private void act(ObjectNode matter, Map<String, Object> act) {
        ObjectNode json = matter.withArray("acts").addObject();
        json.put("category", row(act.get("offence")))
                .put("from", date(act.get("date")).toString());
        if (SEVERITIES.containsKey(act.get("tier"))) {
            json.putObject("severity")
                    .put("code", SEVERITIES.get(act.get("tier")))
                    .put("reason", "人已认定");
        }
        Map<String, Object> entryCondition = map(act.get("entry"));
        ObjectNode given = json.putObject("facts");
        if (String.valueOf(entryCondition.get("required")).contains("不良")) {
            given.put("badEffect", (Boolean) entryCondition.get("met"));
        }
        if (act.containsKey("fixed")) {
            given.put("determined", GRADES.get(act.get("fixed")));
        }
        if (act.containsKey("already")) {
            json.put("alreadySanctioned", true);
        }
        if (act.containsKey("minor")) {
            json.put("minor", (Boolean) act.get("minor"));
        }
        if (act.containsKey("intent")) {
            json.put("intent", act.get("intent").equals("过失") ? "NEGLIGENCE" : "INTENT");
        }
        circumstances().forEach(code -> json.withArray("circumstances").add(code));
    }

    private List<String> circumstances() {
        return ((List<?>) facts().get("circumstances"))
                .stream()
                        .map(item -> row(map(item).get("item")))
                        .filter(code -> !SAID_OTHERWISE.contains(code))
                        .toList();
    }

    private static void crime(ObjectNode json, Map<String, Object> crime) {
        json.put("intent", crime.get("intent").equals("过失") ? "NEGLIGENCE" : "INTENT");
        json.put("outcome", OUTCOMES.get(crime.get("outcome")));
        json.put("final", (Boolean) crime.get("final"));
        if (crime.get("months") instanceof Integer months) {
            json.put("months", months);
        }
        if (crime.get("bad_effect") instanceof Boolean effect) {
            json.put("badEffect", effect);
        }
    }

    private static String row(Object article) {
        return article.toString().replace('(', '.').replace(")", "");
    }

    private static LocalDate date(Object date) {
        return ((Date) date).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) value;
    }
}
