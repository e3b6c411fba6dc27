package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.source.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Acts within the declared ranges on which no rule says anything. */
final class Unfound {

    static final String ACT = "acts[0]";
    private static final int SAMPLES = 12;

    private final Search search;
    private final Consumer<Flaw> flaws;
    private final List<Dimension> own;
    private final List<Region> accepted;
    private final List<Region> regions = new ArrayList<>();
    private final Set<Region> told = new LinkedHashSet<>();

    private Unfound(Search search, List<Region> accepted, Consumer<Flaw> flaws) {
        this.search = search;
        this.flaws = flaws;
        this.accepted = accepted;
        this.own = search.space().own();
    }

    /**
     * Tries every combination of the facts of their own, or as many as told.
     *
     * @param accepted regions that are told of in their own words
     */
    static Claim look(Search search, int most, List<Region> accepted, Consumer<Flaw> flaws) {
        return new Unfound(search, accepted, flaws).look(most);
    }

    private Claim look(int most) {
        List<String> categories = search.space().categories();
        long all = categories.size();
        for (Dimension dimension : own) {
            all = all > Integer.MAX_VALUE
                    ? all
                    : all * Search.choices(dimension).size();
        }
        boolean whole = all <= most;
        Random random = new Random(all);
        for (long i = 0; i < (whole ? all : most); i++) {
            look(combination(whole ? i : Math.floorMod(random.nextLong(), all), categories));
        }
        return new Claim(Flaw.Kind.UNFOUND, search.space().type(), all, whole ? all : 0, whole ? 0 : most);
    }

    private ObjectNode combination(long number, List<String> categories) {
        ObjectNode matter = search.space().plain().deepCopy();
        ((ObjectNode) matter.path("acts").path(0)).put("category", categories.get((int) (number % categories.size())));
        long rest = number / categories.size();
        for (Dimension dimension : own) {
            List<JsonNode> choices = Search.choices(dimension);
            JsonNode value = choices.get((int) (rest % choices.size()));
            rest /= choices.size();
            matter = value.isNull() ? matter : Search.with(matter, dimension, value);
        }
        return matter;
    }

    private void look(ObjectNode matter) {
        Region known = accepted.stream()
                .filter(region -> region.holds(matter))
                .findFirst()
                .orElse(null);
        if (known != null) {
            if (!told.contains(known) && isUnfound(matter)) {
                told.add(known);
                tell(known, matter);
            }
        } else if (isNew(matter)) {
            ObjectNode small = search.smallest(matter, this::isNew);
            Region region = region(small);
            regions.add(region);
            tell(region, small);
        }
    }

    private void tell(Region region, ObjectNode matter) {
        Declared.Type type =
                Objects.requireNonNull(search.release().sources().types().get(region.type()));
        flaws.accept(new Flaw(
                Flaw.Kind.UNFOUND, region.toString(), List.of(), type.file(), type.line(), matter, null, "", ""));
    }

    private boolean isNew(ObjectNode matter) {
        return accepted.stream().noneMatch(region -> region.holds(matter))
                && regions.stream().noneMatch(region -> region.holds(matter))
                && isUnfound(matter);
    }

    private boolean isUnfound(ObjectNode matter) {
        return search.judge(matter)
                .filter(judged -> judged.ruling().derivation().stream()
                        .noneMatch(step -> step.matched().contains(ACT)))
                .isPresent();
    }

    /**
     * Widens the matter, fact by fact, to all values with which acts are not found either, as far as some of them tell.
     * A fact of which every value will do is no part of the region.
     */
    private Region region(ObjectNode matter) {
        Map<Dimension, List<JsonNode>> box = new LinkedHashMap<>();
        own.forEach(dimension -> box.put(dimension, List.of(orNone(Invention.at(matter, dimension.path())))));
        Random random = new Random(own.size());
        for (Dimension dimension : own) {
            box.put(
                    dimension,
                    Search.choices(dimension).stream()
                            .filter(value -> areUnfound(matter, box, dimension, value, random))
                            .toList());
        }
        Map<String, List<String>> facts = new TreeMap<>();
        box.forEach((dimension, values) -> {
            if (values.size() < Search.choices(dimension).size()) {
                facts.put(dimension.fact().name(), Region.texts(dimension, values));
            }
        });
        return new Region(search.space().type(), facts);
    }

    private boolean areUnfound(
            ObjectNode matter, Map<Dimension, List<JsonNode>> box, Dimension dimension, JsonNode value, Random random) {
        for (int i = 0; i < SAMPLES; i++) {
            ObjectNode some = Search.with(matter, dimension, value);
            for (Map.Entry<Dimension, List<JsonNode>> side : box.entrySet()) {
                if (side.getKey() != dimension) {
                    JsonNode other =
                            side.getValue().get(random.nextInt(side.getValue().size()));
                    some = Search.with(some, side.getKey(), other);
                }
            }
            JsonNode made = some;
            if (accepted.stream().anyMatch(known -> known.holds(made)) || !isUnfound(some)) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode orNone(JsonNode value) {
        return value.isMissingNode() ? Search.NONE : value;
    }
}
