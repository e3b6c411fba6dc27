package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.scenario.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up matters, the same ones each time. */
final class Invention {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_MONTHS = 120;

    private final Space space;
    private final Random random;

    Invention(Space space, long seed) {
        this.space = space;
        this.random = new Random(seed);
    }

    /** One in which each fact has some value or none. */
    ObjectNode any() {
        ObjectNode matter = space.plain().deepCopy();
        category(matter);
        for (Dimension dimension : space.dimensions()) {
            if (random.nextBoolean()) {
                set(matter, dimension);
            }
        }
        while (!space.circumstances().isEmpty() && random.nextInt(3) == 0) {
            circumstance(matter);
        }
        return matter;
    }

    /** One that differs a little from another. */
    ObjectNode like(ObjectNode other) {
        ObjectNode matter = other.deepCopy();
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            change(matter);
        }
        return matter;
    }

    /** One with some facts of the one, and the others of the other. */
    ObjectNode mixed(ObjectNode one, ObjectNode other) {
        ObjectNode matter = one.deepCopy();
        for (Dimension dimension : space.dimensions()) {
            JsonNode value = at(other, dimension.path());
            boolean lacking = at(matter, dimension.path()).isMissingNode();
            if (!value.isMissingNode() && (lacking || random.nextBoolean())) {
                Change.apply(matter, dimension.path(), value);
            }
        }
        return matter;
    }

    static JsonNode at(ObjectNode matter, String path) {
        return matter.at("/" + path.replace('.', '/'));
    }

    private void change(ObjectNode matter) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            category(matter);
        } else if (kind == 1) {
            circumstance(matter);
        } else if (kind == 2) {
            past(matter);
        } else if (kind == 3) {
            second(matter);
        } else if (!space.dimensions().isEmpty()) {
            set(matter, chosen(space.dimensions()));
        }
    }

    private void set(ObjectNode matter, Dimension dimension) {
        boolean none = !dimension.fact().required() && random.nextInt(6) == 0;
        Change.apply(matter, dimension.path(), none ? JsonNodeFactory.instance.nullNode() : chosen(dimension.values()));
    }

    private void category(ObjectNode matter) {
        Change.apply(matter, Space.ACT + "category", JsonNodeFactory.instance.stringNode(chosen(space.categories())));
    }

    private void circumstance(ObjectNode matter) {
        if (space.circumstances().isEmpty()) {
            return;
        }
        ArrayNode codes = ((ObjectNode) matter.path("acts").path(0)).withArray("circumstances");
        String code = chosen(space.circumstances());
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).asString().equals(code)) {
                codes.remove(i);
                return;
            }
        }
        codes.add(code);
    }

    private void past(ObjectNode matter) {
        if (random.nextInt(3) == 0) {
            matter.remove("history");
            return;
        }
        LocalDate day = LocalDate.parse(at(space.plain(), "decidedOn").asString());
        LocalDate decided = day.minusMonths(random.nextInt(MOST_MONTHS));
        ObjectNode entry = matter.withArray("history").addObject();
        entry.put("decidedOn", decided.toString());
        entry.put("until", decided.plusMonths(random.nextInt(MOST_MONTHS)).toString());
        space.history().forEach(dimension -> entry.set(dimension.path(), chosen(dimension.values())));
    }

    /** A second act, or no more than one. */
    private void second(ObjectNode matter) {
        ArrayNode acts = (ArrayNode) matter.path("acts");
        if (acts.size() > 1) {
            acts.remove(1);
        } else {
            acts.add(any().path("acts").path(0));
        }
    }

    private <T> T chosen(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
