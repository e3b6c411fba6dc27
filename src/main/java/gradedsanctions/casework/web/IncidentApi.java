package gradedsanctions.casework.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.Opening;
import gradedsanctions.casework.Trying;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Ruling;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Incidents come in here; a matter can also be judged without being stored. */
@RestController
@RequestMapping("/api/v1")
class IncidentApi {

    record Opened(UUID caseId, Ruling ruling) {}

    private final Access access;
    private final Opening opening;
    private final Trying trying;

    IncidentApi(Access access, Opening opening, Trying trying) {
        this.access = access;
        this.opening = opening;
        this.trying = trying;
    }

    @PostMapping("/rulings")
    Ruling judge(@RequestBody JsonNode matter) {
        access.require(Permission.JUDGE);
        return trying.judge(matter);
    }

    @PostMapping("/incidents")
    ResponseEntity<Opened> open(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode incident) {
        var actor = access.require(Permission.OPEN_CASE);
        if (key == null) {
            throw new Rejected(
                    400,
                    "Idempotency-Key is required",
                    "A client that gets no answer sends the incident again under the same key",
                    List.of(Fault.of("Idempotency-Key", null, "a text of its own for each incident, such as a UUID")),
                    Map.of());
        }
        Opening.Opened opened = opening.open(incident, key, actor);
        UUID id = opened.opened().id();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id))
                .body(new Opened(id, opened.ruling().ruling()));
    }
}
