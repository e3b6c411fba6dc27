package gradedsanctions.rulebook.scenario;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts an institution's ruling worked by hand into the words of the vocabulary. */
record WorkedInstitution(String id, Map<String, Object> entry) {

    private static final Map<String, String> CATEGORIES = Map.of(
            "W27", "ContractBreach",
            "W29", "PaymentArrears",
            "W30", "PaymentArrears",
            "W31", "PaymentArrears",
            "W32", "FalseStatistics",
            "W33", "FiscalFraud",
            "W34", "Retaliation",
            "W35", "InformationWithheld");

    /** Days that the entries give in their text only, or leave open. */
    private static final Map<String, Integer> DAYS =
            Map.of("W26", 30, "W27", 30, "W28", 405, "W29", 45, "W30", 75, "W31", 168, "W35", 10, "W36", 101);

    Map<String, Object> facts() {
        return WorkedMatter.map(entry.get("facts"));
    }

    Map<String, Object> expected() {
        return WorkedMatter.map(entry.get("expected"));
    }

    private Map<String, Object> flags() {
        return WorkedMatter.map(facts().get("flags"));
    }

    ObjectNode json() {
        ObjectNode matter = JsonNodeFactory.instance.objectNode();
        LocalDate decided = ((Date) facts().get("decision_date"))
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        matter.put("decidedOn", decided.toString());
        String type = String.valueOf(WorkedMatter.map(facts().get("unit")).get("type"));
        matter.putObject("subject")
                .put("kind", "INSTITUTION")
                .putObject("attributes")
                .put("form", type.equals("事业单位") ? "PUBLIC_INSTITUTION" : "ORGAN");
        ObjectNode act = matter.putArray("acts").addObject();
        String category = CATEGORIES.getOrDefault(id, "BrokenPromise");
        act.put("category", category);
        act.put("from", decided.minusDays(DAYS.getOrDefault(id, 30)).toString());
        act.put("continuing", !Boolean.FALSE.equals(flags().get("ongoing")));
        if (Boolean.TRUE.equals(flags().get("serious"))) {
            act.putObject("severity").put("code", "SERIOUS").put("reason", "人认定情节严重");
        }
        fill(category, act.putObject("facts"));
        return matter;
    }

    private void fill(String category, ObjectNode json) {
        switch (category) {
            case "PaymentArrears" -> arrears(json);
            case "FalseStatistics" -> statistics(json);
            case "FiscalFraud" -> funds(json);
            case "Retaliation" -> json.put("verified", true).put("victim", "COMPLAINANT");
            case "InformationWithheld" ->
                copy(
                        "refused",
                        json.put("information", "ARREARS_REPORT").put("daysLate", DAYS.get(id)),
                        "refusedToRectify");
            default -> promise(json);
        }
    }

    private void arrears(ObjectNode json) {
        json.put("daysSinceDelivery", DAYS.get(id)).put("smallFirm", true);
        if (flags().get("contract_days") instanceof Integer days) {
            json.put("contractDays", days);
        }
        copy("ordered", json, "orderedToRectify");
        copy("refused", json, "refusedToRectify");
        copy("found_dishonest", json, "foundDishonest");
        copy("bad_effect", json, "badEffect");
        if (String.valueOf(facts().get("text")).contains("未约定付款期与逾期利率")) {
            json.put("interestAgreed", false);
        }
    }

    private void statistics(ObjectNode json) {
        json.put("body", "STATISTICS_OR_DEPARTMENT");
        copy("falsified", json, "falsified");
        copy("honour_obtained", json, "honourObtained");
        copy("funds_drawn", json, "fundsDrawn");
    }

    private void funds(ObjectNode json) {
        json.put("deed", "DEFRAUDED").put("verified", true).put("amount", 3_500_000);
        copy("ordered_stop_refused", json, "refusedToStop");
        copy("construction_project", json, "constructionProject");
    }

    private void promise(ObjectNode json) {
        json.put("daysOverdue", DAYS.get(id)).put("privateFirm", true).put("verifiedBySuperior", true);
        copy("refused_rectify", json, "refusedToRectify");
        copy("corrected_before_finding", json, "rectified");
        copy("bad_effect", json, "badEffect");
        if (flags().containsKey("excuse")) {
            json.put("changeAsExcuse", true);
        }
        if (id.equals("W27")) {
            json.put("lossCaused", true);
        }
    }

    private void copy(String flag, ObjectNode to, String fact) {
        if (flags().get(flag) instanceof Boolean value) {
            to.put(fact, value);
        }
    }
}
