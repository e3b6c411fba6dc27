package gradedsanctions.access;

import gradedsanctions.Api;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every endpoint, whom it is open to, and how to knock. Clients of the API go by their scope. */
final class EndpointTable {

    private static final String ALL = "inspector reviewer policy approver auditor system administrator";
    private static final String WITH_RULES = "inspector reviewer policy approver auditor system";
    static final String CLIENTS = " incidents:report restrictions:check rules:read";
    static final String EVERYBODY = ALL + CLIENTS + " nobody";
    private static final String WITH_REPLAYS = "policy approver auditor";
    private static final String STAFF_OF_CASES = "inspector reviewer auditor";

    static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", ALL),
            Map.entry("GET /login", EVERYBODY),
            Map.entry("GET /audit", "auditor"),
            Map.entry("GET /audit/{entry}/proof", "auditor"),
            Map.entry("GET /api/v1/audit/{entry}/proof", "auditor"),
            Map.entry("GET /cases", STAFF_OF_CASES),
            Map.entry("GET /cases/{id}", STAFF_OF_CASES),
            Map.entry("POST /cases/{id}/proposal", "inspector"),
            Map.entry("POST /cases/{id}/decision", "reviewer"),
            Map.entry("POST /cases/{id}/revocation", "reviewer"),
            Map.entry("POST /cases/{id}/number", "inspector reviewer"),
            Map.entry("POST /api/v1/cases/{id}/number", "inspector reviewer"),
            Map.entry("POST /cases/{id}/recusal", "inspector reviewer"),
            Map.entry("POST /api/v1/cases/{id}/recusals", "inspector reviewer"),
            Map.entry("GET /clients", "administrator"),
            Map.entry("POST /clients", "administrator"),
            Map.entry("POST /clients/{id}/secret", "administrator"),
            Map.entry("POST /clients/{id}/{deed}", "administrator"),
            Map.entry("GET /password", ALL),
            Map.entry("POST /password", ALL),
            Map.entry("GET /passkeys", ALL),
            Map.entry("POST /accounts/passkeys", "administrator"),
            Map.entry("GET /accounts", "administrator"),
            Map.entry("POST /accounts", "administrator"),
            Map.entry("POST /accounts/{name}/{deed}", "administrator"),
            Map.entry("POST /accounts/{name}/person", "administrator"),
            Map.entry("GET /incidents/new", "inspector system"),
            Map.entry("POST /incidents/new", "inspector system"),
            Map.entry("POST /incidents/new/draft", "inspector system"),
            Map.entry("POST /incidents/new/identifier", "inspector system"),
            Map.entry("GET /subjects/{id}", STAFF_OF_CASES),
            Map.entry("GET /rules", WITH_RULES),
            Map.entry("GET /rules/state", WITH_RULES),
            Map.entry("GET /rules/files", WITH_RULES),
            Map.entry("GET /rules/vocabulary", WITH_RULES),
            Map.entry("GET /rules/scenarios", WITH_RULES),
            Map.entry("GET /rules/sources", WITH_RULES),
            Map.entry("GET /rules/thresholds", WITH_RULES),
            Map.entry("GET /rules/thresholds/history", WITH_RULES),
            Map.entry("GET /rules/thresholds/sheet", WITH_RULES),
            Map.entry("GET /rules/drafts/{id}/thresholds", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/thresholds", "policy"),
            Map.entry("POST /rules/drafts/{id}/thresholds/restoration", "policy"),
            Map.entry("GET /rules/drafts/{id}/thresholds/history", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/thresholds/scenarios", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/thresholds/scenarios", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/thresholds/effect", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/thresholds/effect", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/thresholds/sheet", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/thresholds/sheet", "policy"),
            Map.entry("POST /rules/drafts/{id}/thresholds/adoption", "policy"),
            Map.entry("GET /rules/drafts", WITH_REPLAYS),
            Map.entry("POST /rules/drafts", "policy"),
            Map.entry("GET /rules/drafts/{id}", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/title", "policy"),
            Map.entry("POST /rules/drafts/{id}/discard", "policy"),
            Map.entry("GET /rules/drafts/{id}/file", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/file", "policy"),
            Map.entry("GET /rules/drafts/{id}/scenarios", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/scenarios", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/scenarios/cancel", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/coverage", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/problems", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/completions", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/hover", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/outline", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/format", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/analysis", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/analysis", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/analysis/cancel", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/effect", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/effect", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/effect/cancel", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/past", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/vocabulary", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/vocabulary", "policy"),
            Map.entry("GET /rules/drafts/{id}/tables", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/tables/{rule}", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/tables/{rule}", "policy"),
            Map.entry("GET /rules/drafts/{id}/try", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/try", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/derivation", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/derivation", "policy"),
            Map.entry("GET /rules/drafts/{id}/changes", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/standing", WITH_REPLAYS),
            Map.entry("GET /rules/drafts/{id}/submission", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/submission", "policy"),
            Map.entry("GET /rules/drafts/{id}/merge", WITH_REPLAYS),
            Map.entry("POST /rules/drafts/{id}/merge", "policy"),
            Map.entry("GET /rules/releases", WITH_RULES),
            Map.entry("GET /rules/releases/difference", WITH_RULES),
            Map.entry("GET /rules/releases/{id}", WITH_RULES),
            Map.entry("POST /rules/releases", "policy"),
            Map.entry("POST /rules/releases/{id}/signature", "policy"),
            Map.entry("POST /rules/releases/{id}/withdrawal", "policy"),
            Map.entry("POST /rules/releases/{id}/approval", "approver"),
            Map.entry("POST /rules/releases/{id}/refusal", "approver"),
            Map.entry("GET /api/v1/releases/publications", WITH_RULES + " rules:read"),
            Map.entry("GET /api/v1/releases/publications/{id}", WITH_RULES + " rules:read"),
            Map.entry("POST /api/v1/releases/publications", "policy"),
            Map.entry("POST /api/v1/releases/publications/{id}/signature", "policy"),
            Map.entry("POST /api/v1/releases/publications/{id}/withdrawal", "policy"),
            Map.entry("POST /api/v1/releases/publications/{id}/approval", "approver"),
            Map.entry("POST /api/v1/releases/publications/{id}/refusal", "approver"),
            Map.entry("GET /api/v1/vocabulary", WITH_RULES + " rules:read"),
            Map.entry("GET /api/v1/releases", WITH_RULES + " rules:read"),
            Map.entry("GET /api/v1/releases/{hash}", WITH_RULES + " rules:read"),
            Map.entry("GET /api/v1/rules/sources", WITH_RULES + " rules:read"),
            Map.entry("GET /api/v1/rules/problems", WITH_RULES + " rules:read"),
            Map.entry("GET /api/v1/cases", STAFF_OF_CASES),
            Map.entry("GET /api/v1/cases/{id}", STAFF_OF_CASES),
            Map.entry("GET /api/v1/cases/{id}/reproduction", STAFF_OF_CASES),
            Map.entry("POST /api/v1/cases/{id}/proposal", "inspector"),
            Map.entry("POST /api/v1/cases/{id}/decision", "reviewer"),
            Map.entry("POST /api/v1/cases/{id}/revocation", "reviewer"),
            Map.entry("POST /api/v1/rulings", "inspector reviewer policy approver"),
            Map.entry("POST /api/v1/incidents", "inspector system incidents:report"),
            Map.entry("POST /api/v1/restrictions/check", "inspector reviewer auditor system restrictions:check"),
            Map.entry("GET /api/v1/restrictions/checks/{id}", "inspector reviewer auditor system restrictions:check"),
            Map.entry("GET /v3/api-docs", ALL + CLIENTS),
            Map.entry("GET /v3/api-docs.yaml", ALL + CLIENTS),
            Map.entry("GET /replays", WITH_REPLAYS),
            Map.entry("POST /replays", "policy approver"),
            Map.entry("GET /replays/{id}", WITH_REPLAYS),
            Map.entry("GET /replays/{id}/state", WITH_REPLAYS),
            Map.entry("GET /replays/{id}/turns/{entry}", WITH_REPLAYS),
            Map.entry("POST /replays/{id}/pause", "policy approver"),
            Map.entry("POST /replays/{id}/resume", "policy approver"),
            Map.entry("POST /replays/{id}/cancel", "policy approver"),
            Map.entry("GET /api/v1/replays", WITH_REPLAYS),
            Map.entry("POST /api/v1/replays", "policy approver"),
            Map.entry("GET /api/v1/replays/{id}", WITH_REPLAYS),
            Map.entry("GET /api/v1/replays/{id}/report", WITH_REPLAYS),
            Map.entry("GET /api/v1/replays/{id}/turns", WITH_REPLAYS),
            Map.entry("POST /api/v1/replays/{id}/pause", "policy approver"),
            Map.entry("POST /api/v1/replays/{id}/resume", "policy approver"),
            Map.entry("POST /api/v1/replays/{id}/cancel", "policy approver"),
            Map.entry("GET /actuator", ALL + CLIENTS),
            Map.entry("GET /actuator/health", EVERYBODY),
            Map.entry("GET /actuator/health/**", EVERYBODY),
            Map.entry("GET /error", "")));

    /** Fields that the forms need before anybody is asked who sends them. */
    static final Map<String, String> FIELDS = Map.of(
            "do", "try",
            "version", "1",
            "reason", "x",
            "outcome", "APPROVE",
            "subject.identifier.scheme", "INTERNAL",
            "subject.identifier.value", "T-1");

    private EndpointTable() {}

    static boolean isPage(String endpoint) {
        return !endpoint.matches("\\w+ /(?:api|v3|actuator).*");
    }

    static String path(String endpoint, UUID id) {
        return endpoint.substring(endpoint.indexOf(' ') + 1)
                        .replace("{id}", id.toString())
                        .replace("{entry}", "0")
                        .replace("{name}", "nobody")
                        .replace("{rule}", "XX-01")
                        .replace("{deed}", "ENABLE")
                        .replace("{hash}", "sha256:0")
                        .replace("/**", "")
                + (endpoint.endsWith("/rules/files") ? "?name=README.md" : "");
    }

    static HttpRequest.Builder request(Api api, String endpoint, UUID id) {
        HttpRequest.Builder request = api.request(path(endpoint, id))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        return endpoint.startsWith("GET")
                ? request.GET()
                : request.POST(HttpRequest.BodyPublishers.ofString(
                        endpoint.endsWith("/revocation") ? "{\"reason\": \"x\"}" : "{}"));
    }
}
