package gradedsanctions.register.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.register.RestrictionChecks;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Is X restricted from Y on day D? */
@RestController
@RequestMapping("/api/v1/restrictions")
class RestrictionApi {

    private final Access access;
    private final RestrictionChecks checks;

    RestrictionApi(Access access, RestrictionChecks checks) {
        this.access = access;
        this.checks = checks;
    }

    @PostMapping("/check")
    RestrictionChecks.Told check(@RequestBody JsonNode body) {
        return checks.check(body, access.require(Permission.CHECK_RESTRICTIONS));
    }

    /** What was told before. */
    @GetMapping("/checks/{id}")
    RestrictionChecks.Told told(@PathVariable UUID id) {
        return checks.told(id, access.require(Permission.CHECK_RESTRICTIONS), access.allows(Permission.READ_AUDIT));
    }
}
