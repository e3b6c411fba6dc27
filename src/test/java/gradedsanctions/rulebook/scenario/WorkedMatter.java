package gradedsanctions.rulebook.scenario;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a ruling worked by hand into the words of the vocabulary. */
record WorkedMatter(String id, Map<String, Object> entry) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> GROUPS = List.of(
            "CIVIL_SERVANT", "AUTHORISED_BODY", "STATE_ENTERPRISE", "PUBLIC_SERVICE", "RESIDENTS_COMMITTEE", "OTHER");
    private static final Map<String, String> SEVERITIES =
            Map.of("一般", "ORDINARY", "较重", "FAIRLY_SERIOUS", "严重", "SERIOUS", "特别严重", "EXTREME");

    /** Days that the entries give in their text only, or leave open. */
    private static final Map<String, Integer> DAYS =
            Map.of("W26", 30, "W28", 405, "W29", 45, "W30", 75, "W31", 168, "W36", 101);

    boolean isOfficial() {
        return "official".equals(entry.get("kind"));
    }

    Map<String, Object> facts() {
        return map(entry.get("facts"));
    }

    Map<String, Object> expected() {
        return map(entry.get("expected"));
    }

    ObjectNode json() {
        ObjectNode matter = NODES.objectNode();
        matter.put("decidedOn", date(facts().get("decision_date")).toString());
        if (isOfficial()) {
            official(matter);
        } else {
            institution(matter);
        }
        return matter;
    }

    private void official(ObjectNode matter) {
        int group = (Integer) map(facts().get("subject")).get("group");
        matter.putObject("subject")
                .put("kind", "OFFICIAL")
                .putObject("attributes")
                .put("group", GROUPS.get(group - 1));
        for (Object item : (List<?>) facts().get("acts")) {
            Map<String, Object> act = map(item);
            ObjectNode json = matter.withArray("acts").addObject();
            json.put("category", id(act.get("offence")))
                    .put("from", date(act.get("date")).toString());
            json.putObject("severity")
                    .put("code", SEVERITIES.get(act.get("tier")))
                    .put("reason", "人已认定");
            json.putObject("facts")
                    .put("badEffect", (Boolean) map(act.get("entry")).get("met"));
            if (act.containsKey("intent")) {
                json.put("intent", act.get("intent").equals("过失") ? "NEGLIGENCE" : "INTENT");
            }
            for (Object circumstance : (List<?>) facts().get("circumstances")) {
                json.withArray("circumstances").add(id(map(circumstance).get("item")));
            }
        }
        if (facts().get("prior") instanceof Map<?, ?> prior) {
            ObjectNode past = matter.withArray("history").addObject().put("type", "WARNING");
            past.put("decidedOn", date(prior.get("effective")).toString());
            past.put("until", date(prior.get("ends")).toString());
        }
    }

    private void institution(ObjectNode matter) {
        Map<String, Object> flags = map(facts().get("flags"));
        matter.putObject("subject").put("kind", "INSTITUTION");
        LocalDate decided = date(facts().get("decision_date"));
        ObjectNode act = matter.withArray("acts").addObject();
        act.put("from", decided.minusDays(DAYS.get(id)).toString()).put("continuing", true);
        ObjectNode json = act.putObject("facts");
        boolean arrears = flags.containsKey("contract_days") || flags.containsKey("found_dishonest");
        act.put("category", arrears ? "PaymentArrears" : "BrokenPromise");
        if (arrears) {
            arrears(flags, act, json);
        } else {
            promise(flags, json);
        }
        if (flags.get("bad_effect") instanceof Boolean effect) {
            json.put("badEffect", effect);
        }
    }

    private void arrears(Map<String, Object> flags, ObjectNode act, ObjectNode json) {
        json.put("daysSinceDelivery", DAYS.get(id)).put("smallFirm", true);
        if (flags.get("contract_days") instanceof Integer days) {
            json.put("contractDays", days);
        }
        copy(flags, "ordered", json, "orderedToRectify");
        copy(flags, "refused", json, "refusedToRectify");
        copy(flags, "found_dishonest", json, "foundDishonest");
        if (String.valueOf(facts().get("text")).contains("未约定付款期与逾期利率")) {
            json.put("interestAgreed", false);
        }
        if (Boolean.TRUE.equals(flags.get("serious"))) {
            act.putObject("severity").put("code", "SERIOUS").put("reason", "人认定情节严重");
        }
    }

    private void promise(Map<String, Object> flags, ObjectNode json) {
        json.put("daysOverdue", DAYS.get(id)).put("privateFirm", true).put("verifiedBySuperior", true);
        copy(flags, "refused_rectify", json, "refusedToRectify");
        copy(flags, "corrected_before_finding", json, "rectified");
        if (flags.containsKey("excuse")) {
            json.put("changeAsExcuse", true);
        }
    }

    private static void copy(Map<String, Object> from, String flag, ObjectNode to, String fact) {
        if (from.get(flag) instanceof Boolean value) {
            to.put(fact, value);
        }
    }

    private static String id(Object article) {
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
