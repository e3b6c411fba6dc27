package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.scenario.TellingValues;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.RuleSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The matters that can be reported of acts of one declared type.
 *
 * @param own the facts of the type that some rule looks at
 * @param around what else of a matter some rule looks at
 * @param circumstances codes, none if the subject can have none
 * @param history of a past sanction
 */
record Space(
        String type,
        Vocabulary.SubjectType subject,
        List<String> categories,
        List<Dimension> own,
        List<Dimension> around,
        List<String> circumstances,
        List<Dimension> history,
        ObjectNode plain) {

    static final String ACT = "acts.0.";
    private static final String FACTS = ACT + "facts.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** By the types of acts, in the order of the vocabulary. */
    static List<Space> of(Release release, LocalDate today, Predicate<String> types) {
        Vocabulary vocabulary = release.vocabulary();
        Map<String, List<Vocabulary.Category>> categories = new LinkedHashMap<>();
        vocabulary.categories().stream()
                .filter(category -> types.test(category.type()))
                .forEach(category -> categories
                        .computeIfAbsent(category.type(), type -> new ArrayList<>())
                        .add(category));
        return categories.values().stream()
                .map(same -> new Reader(release, today, same).space())
                .toList();
    }

    /** All its dimensions. */
    List<Dimension> dimensions() {
        return Stream.concat(own.stream(), around.stream()).toList();
    }

    boolean holds(JsonNode matter) {
        return categories.contains(matter.path("acts").path(0).path("category").asString(""));
    }

    private static final class Reader {

        private final Release release;
        private final TellingValues values;
        private final LocalDate today;
        private final List<Vocabulary.Category> categories;
        private final Vocabulary.SubjectType subject;

        Reader(Release release, LocalDate today, List<Vocabulary.Category> categories) {
            this.release = release;
            this.values = new TellingValues(release);
            this.today = today;
            this.categories = categories;
            this.subject =
                    release.vocabulary().subject(categories.get(0).subject()).orElseThrow();
        }

        Space space() {
            Vocabulary vocabulary = release.vocabulary();
            Vocabulary.Category category = categories.get(0);
            List<Dimension> around = new ArrayList<>(dimensions(ACT, category.type(), vocabulary.act()));
            around.add(days("from"));
            around.addAll(dimensions("subject.attributes.", subject.type(), subject.attributes()));
            List<String> circumstances = vocabulary.circumstances().stream()
                    .filter(kind -> subject.kind().equals(kind.subject()))
                    .map(Vocabulary.Item::code)
                    .toList();
            if (!circumstances.isEmpty()) {
                around.addAll(dimensions("crime.", "Crime", vocabulary.crime()));
            }
            return new Space(
                    category.type(),
                    subject,
                    categories.stream().map(Vocabulary.Category::code).toList(),
                    dimensions(FACTS, category.type(), category.facts()),
                    around,
                    circumstances,
                    dimensions("", "PastSanction", vocabulary.history()),
                    plain(category));
        }

        private List<Dimension> dimensions(String holder, String type, List<Vocabulary.Fact> facts) {
            List<Dimension> dimensions = new ArrayList<>();
            for (Vocabulary.Fact fact : facts) {
                List<JsonNode> telling = values.of(type, fact);
                if (!telling.isEmpty() && values.isLookedAt(type, fact.name())) {
                    dimensions.add(new Dimension(holder + fact.name(), fact, telling, worse(type, fact.name())));
                }
            }
            return dimensions;
        }

        private @Nullable String worse(String type, String field) {
            return release.sources().fields(type).stream()
                    .filter(declared -> declared.name().equals(field))
                    .flatMap(
                            declared -> Stream.ofNullable(declared.annotations().get("worse")))
                    .findFirst()
                    .orElse(null);
        }

        /** The days on which the law changes, those before, and today. */
        private Dimension days(String name) {
            TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
            for (RuleSource rule : release.rules()) {
                Stream.of(rule.effective(), rule.expires()).forEach(day -> {
                    if (day != null) {
                        days.add(day);
                        days.add(day.minusDays(1));
                    }
                });
            }
            Vocabulary.Fact fact = release.vocabulary().act().stream()
                    .filter(declared -> declared.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return new Dimension(
                    ACT + name,
                    fact,
                    days.headSet(today, true).stream()
                            .<JsonNode>map(day -> NODES.stringNode(day.toString()))
                            .toList(),
                    null);
        }

        private ObjectNode plain(Vocabulary.Category category) {
            ObjectNode matter = NODES.objectNode();
            matter.putObject("subject").put("kind", subject.kind());
            ObjectNode act = matter.putArray("acts").addObject();
            act.put("category", category.code());
            act.put("from", today.toString());
            ObjectNode facts = act.putObject("facts");
            for (Vocabulary.Fact fact : category.facts()) {
                if (fact.required() && !fact.name().equals("offence")) {
                    facts.set(fact.name(), first(category.type(), fact));
                }
            }
            matter.put("decidedOn", today.toString());
            return matter;
        }

        private JsonNode first(String type, Vocabulary.Fact fact) {
            List<JsonNode> telling = values.of(type, fact);
            if (!telling.isEmpty()) {
                return telling.get(0);
            }
            return NODES.stringNode(fact.type().equals("date") ? today.toString() : fact.name());
        }
    }

    /** The types of acts that rules speak of; every type if they speak of any act alike. */
    static Predicate<String> spokenOf(Release release, Predicate<RuleSource> rules) {
        List<String> named = release.rules().stream()
                .filter(rules)
                .flatMap(rule -> rule.conditions().stream())
                .map(RuleSource.Condition::type)
                .filter(type -> release.sources().isA(type, Contract.INCIDENT) && !type.equals(Contract.INCIDENT))
                .toList();
        return type -> named.isEmpty()
                || named.stream().anyMatch(name -> release.sources().isA(type, name));
    }
}
