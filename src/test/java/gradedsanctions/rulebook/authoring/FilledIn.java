package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Forms as somebody fills them in. */
public final class FilledIn {

    public static final Map<String, String> CATEGORY = Map.ofEntries(
            Map.entry("title", "公开承诺的办理时限没有兑现"),
            Map.entry("titleEn", "Service delayed beyond promise"),
            Map.entry("subject", "INSTITUTION"),
            Map.entry("from", "2026-01-01"),
            Map.entry("heading", "优化营商环境办法 12"),
            Map.entry("mark", "V"),
            Map.entry("source", "优化营商环境办法第十二条"),
            Map.entry("wording", "公开承诺的办理时限应当兑现。\n没有兑现的,说明原因。"),
            Map.entry("facts[0].title", "超过时限天数"),
            Map.entry("facts[0].titleEn", "Days late"),
            Map.entry("facts[0].type", "WHOLE"),
            Map.entry("facts[0].unit", "天"),
            Map.entry("facts[0].min", "0"),
            Map.entry("facts[0].required", "on"),
            Map.entry("facts[0].worse", "more"));

    public static final Map<String, String> MEASURE = Map.of(
            "title", "暂停受理新项目",
            "titleEn", "New projects not accepted",
            "executor", "发展改革部门",
            "restricts.PROJECT", "on",
            "facts[0].title", "期限",
            "facts[0].titleEn", "Term",
            "facts[0].name", "months",
            "facts[0].unit", "月",
            "facts[0].min", "1",
            "facts[0].combine", "max");

    private FilledIn() {}

    public static Map<String, String> with(Map<String, String> typed, String... changes) {
        Map<String, String> changed = new HashMap<>(typed);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    public static Map<String, String> fact(String category, String... entries) {
        return with(
                Map.of("category", category, "facts[0].title", "新的事实", "facts[0].titleEn", "New fact of it"), entries);
    }

    static Sources read(RuleFiles files) {
        return Objects.requireNonNull(Gate.check(files).sources());
    }
}
