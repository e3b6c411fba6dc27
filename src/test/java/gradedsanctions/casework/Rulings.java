package gradedsanctions.casework;

import gradedsanctions.rulebook.Ruling;

/** Rulings made up for tests. */
final class Rulings {

    private static final String TEMPLATE = """
            {"severity": null, "findings": [{"act": 0, "code": "X.1", "title": "x", "basis": "law 1"},
                                            {"act": 1, "code": "X.2", "title": "x", "basis": "law 2"}],
             "disposition": %s, "measures": [%s], "questions": [%s],
             "handling": [{"act": 0, "code": "TALK", "title": "talk", "force": "SHALL", "basis": "law 3"},
                          {"act": 0, "code": "ADVISE", "title": "advise", "force": "MAY", "basis": "law 3"}],
             "referrals": [], "derivation": [], "conclusions": {}, "laws": [],
             "receipt": {"release": "r", "engine": "e", "inputs": "i", "result": "s", "decidedOn": "2026-01-31",
                         "actDates": [], "simulation": false}}
            """;

    private static final String RANGE = """
            {"lowest": "NONE", "highest": "HIGH", "proposed": "LOW", "monthsLowest": null, "monthsHighest": 24,
             "months": 6, "effects": ["B"], "options": [
               {"code": "NONE", "title": "none", "rank": 0, "monthsLowest": null, "monthsHighest": null, "effects": []},
               {"code": "LOW", "title": "low", "rank": 1, "monthsLowest": 6, "monthsHighest": 6, "effects": ["B"]},
               {"code": "HIGH", "title": "high", "rank": 3, "monthsLowest": 18, "monthsHighest": 24, "effects": ["A", "B"]}]}
            """;

    private Rulings() {}

    static Ruling ofOfficial() {
        return Ruling.read(TEMPLATE.formatted(RANGE, "", ""));
    }

    static Ruling ofInstitution(String... measures) {
        return Ruling.read(TEMPLATE.formatted("null", String.join(",", measures), ""));
    }

    static Ruling asking(String... questions) {
        return Ruling.read(TEMPLATE.formatted("null", "", String.join(",", questions)));
    }

    static String measure(int act, String type, String parameters, String basis) {
        return """
                {"act": %d, "force": "MAY", "type": "%s", "title": "title of %2$s", "parameters": %s, "executor": "x",
                 "restricts": ["A"], "publication": null, "basis": "%s", "status": "V"}
                """.formatted(act, type, parameters, basis);
    }

    static String question(String id, String act) {
        return "{\"id\": \"%s\", \"act\": %s, \"text\": \"t\", \"basis\": \"b\", \"status\": \"V\"}".formatted(id, act);
    }
}
