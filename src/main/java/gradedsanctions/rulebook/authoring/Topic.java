package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The folder of a new category: a rule that asks from the day on which its basis applies, one that asks before that
 * day, so that every act is spoken on; the basis; and scenarios on both sides of the day.
 */
final class Topic {

    private static final String SURE = "V";
    private static final String INFERRED = "I";
    private static final String FROM_MEMORY = "M";
    private static final int LATER = 30;

    private final Sources sources;
    private final Entries entries;
    private final String folder;
    private final LocalDate day;
    private final List<FactEntry> facts;
    private final Saying words = new Saying(false);

    Topic(Sources sources, Entries entries, String folder, LocalDate day, List<FactEntry> facts) {
        this.sources = sources;
        this.entries = entries;
        this.folder = folder;
        this.day = day;
        this.facts = facts;
    }

    Map<String, String> texts() {
        String rules = folder + "/rules.drl";
        return new TreeMap<>(Map.of(
                rules, Placing.laid(rules, rules()), folder + "/basis.md", basis(), folder + "/cases.yaml", cases()));
    }

    private String rules() {
        String vocabulary = Placing.vocabulary(sources);
        return "package " + folder.replace('/', '.') + "\n\nimport " + vocabulary + ".*\n\n// " + title() + "\n\n"
                + rule("01", say("rule.asks", title()), "date-effective", "", entries.get("question"))
                + "\n"
                + rule(
                        "02",
                        say("rule.before", title()),
                        "date-expires",
                        "-BEFORE",
                        say("question.before", title(), day));
    }

    private String rule(String number, String title, String bound, String question, String text) {
        String mark = entries.get("mark").isEmpty() ? SURE : entries.get("mark");
        Map<String, String> values = Map.of(
                "act", "$act",
                "id", "\"Q-" + entries.get("prefix") + question + "\"",
                "text", "\"" + text + "\"");
        String arguments = sources.fields("Question").stream()
                .map(Declared.Field::name)
                .map(name -> values.getOrDefault(name, "null"))
                .collect(Collectors.joining(", "));
        return "rule \"" + id(number) + " " + title + "\"\n@basis( \"" + entries.get("heading") + "\" ) @status( "
                + (mark.equals(FROM_MEMORY) ? INFERRED : mark) + " )\n" + bound + " \"" + day + "\"\nwhen\n$act : "
                + entries.get("name") + "()\nthen\ninsert( new Question( " + arguments + " ) );\nend\n";
    }

    private String basis() {
        String source = entries.get("source");
        return "# " + say("basis.of", title()) + "\n\n## " + entries.get("heading") + "\n- 标记: " + entries.get("mark")
                + "\n" + (source.isEmpty() ? "" : "- 出处: " + source + "\n") + "\n" + entries.get("wording") + "\n";
    }

    private String cases() {
        String on = say("case.on", title());
        String before = say("case.before", title());
        String again = say("case.again", title());
        return "# " + title() + "\n\n" + alone(on)
                + like(before, on, day.minusDays(1), "02", "01")
                + like(again, before, day, "01", "02");
    }

    private String alone(String name) {
        String given =
                facts.stream().map(fact -> fact.name() + ": " + fact.sample()).collect(Collectors.joining(", "));
        return "- name: " + quoted(name) + "\n  decidedOn: " + day.plusDays(LATER) + "\n  subject: { kind: "
                + entries.get("subject") + attributes() + " }\n  acts:\n    - category: " + entries.get("name")
                + "\n      from: " + day + "\n      facts: { " + given + " }\n" + expected("01", "02");
    }

    private String like(String name, String like, LocalDate from, String because, String not) {
        return "\n- name: " + quoted(name) + "\n  like: " + quoted(like) + "\n  change: { acts.0.from: " + from + " }\n"
                + expected(because, not);
    }

    private String expected(String because, String not) {
        return "  expect:\n    because: [ " + id(because) + " ]\n    notBecause: [ " + id(not) + " ]\n";
    }

    /** What the kind of subject can't be without. */
    private String attributes() {
        List<String> required = new ArrayList<>();
        sources.types().values().stream()
                .filter(type -> sources.isA(type.name(), Contract.SUBJECT)
                        && entries.get("subject").equals(type.annotations().get("subject")))
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.annotations().containsKey("required"))
                .forEach(field -> required.add(field.name() + ": " + sample(field)));
        return required.isEmpty() ? "" : ", attributes: { " + String.join(", ", required) + " }";
    }

    private String sample(Declared.Field field) {
        Declared.Enumeration choices = sources.enumerations().get(field.type());
        return choices != null
                ? choices.constants().get(0).name()
                : field.type().equals("boolean") || field.type().equals("Boolean")
                        ? "true"
                        : field.annotations().getOrDefault("min", "1");
    }

    private String id(String number) {
        return entries.get("prefix") + "-" + number;
    }

    private String title() {
        return entries.get("title");
    }

    private String say(String key, Object... values) {
        return words.say(key, values);
    }

    private static String quoted(String name) {
        return name.matches("\\p{IsHan}[\\p{IsHan}A-Za-z0-9,、。;:()“”《》〔〕]*") ? name : "\"" + name + "\"";
    }
}
