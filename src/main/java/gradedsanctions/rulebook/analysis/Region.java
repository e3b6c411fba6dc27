package gradedsanctions.rulebook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Acts of one type, by the values of some facts: {@code Promise days 0..30/∅, verified false}.
 *
 * @param facts by name; values as texts, ranges as {@code low..high}
 */
record Region(String type, Map<String, List<String>> facts) {

    private static final String FACTS = "/acts/0/facts/";

    static Region read(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        Map<String, List<String>> facts = new TreeMap<>();
        for (String fact : parts.length < 2 ? new String[0] : parts[1].split(",")) {
            String[] words = fact.strip().split("\\s+", 2);
            facts.put(words[0], words.length < 2 ? List.of() : Arrays.asList(words[1].split("/")));
        }
        return new Region(parts[0], facts);
    }

    /** Values of an ordered fact that stand beside each other become a range. */
    static List<String> texts(Dimension dimension, List<JsonNode> chosen) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> given = chosen.stream().filter(value -> !value.isNull()).toList();
        boolean range = dimension.isOrdered() && given.size() > 1 && isRun(dimension.values(), given);
        if (range) {
            texts.add(Search.shown(given.get(0)) + ".." + Search.shown(given.get(given.size() - 1)));
        } else {
            given.forEach(value -> texts.add(Search.shown(value)));
        }
        if (given.size() < chosen.size()) {
            texts.add(Search.NONE_SHOWN);
        }
        return texts;
    }

    private static boolean isRun(List<JsonNode> all, List<JsonNode> some) {
        int first = all.indexOf(some.get(0));
        return first >= 0
                && first + some.size() <= all.size()
                && all.subList(first, first + some.size()).equals(some);
    }

    boolean holds(JsonNode matter) {
        return facts.entrySet().stream()
                .allMatch(fact -> fact.getValue().stream()
                        .anyMatch(text -> fits(text, Search.shown(matter.at(FACTS + fact.getKey())))));
    }

    private static boolean fits(String text, String value) {
        int range = text.indexOf("..");
        if (range < 0 || value.equals(Search.NONE_SHOWN)) {
            return text.equals(value);
        }
        BigDecimal number = new BigDecimal(value);
        return number.compareTo(new BigDecimal(text.substring(0, range))) >= 0
                && number.compareTo(new BigDecimal(text.substring(range + 2))) <= 0;
    }

    @Override
    public String toString() {
        return (type + " "
                        + facts.entrySet().stream()
                                .map(fact -> fact.getKey() + " " + String.join("/", fact.getValue()))
                                .collect(Collectors.joining(", ")))
                .strip();
    }
}
