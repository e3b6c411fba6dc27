package gradedsanctions.replay.web;

import gradedsanctions.rulebook.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A matter as those may see it who open no case. */
final class Masked {

    private Masked() {}

    /** The matter without what people wrote in their own words, where names may be. */
    static JsonNode withoutTexts(JsonNode matter, Vocabulary vocabulary) {
        Set<String> texts = Stream.of(
                        vocabulary.categories().stream().flatMap(c -> c.facts().stream()),
                        vocabulary.subjects().stream().flatMap(s -> s.attributes().stream()),
                        vocabulary.act().stream(),
                        vocabulary.crime().stream())
                .flatMap(facts -> facts)
                .filter(fact -> fact.type().equals("text"))
                .map(Vocabulary.Fact::name)
                .collect(Collectors.toSet());
        texts.add("reason");
        JsonNode copy = matter.deepCopy();
        hide(copy, texts);
        return copy;
    }

    private static void hide(JsonNode node, Set<String> texts) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).stream()
                    .filter(e -> texts.contains(e.getKey()) && e.getValue().isString())
                    .forEach(e -> object.put(e.getKey(), "…"));
        }
        node.forEach(child -> hide(child, texts));
    }
}
