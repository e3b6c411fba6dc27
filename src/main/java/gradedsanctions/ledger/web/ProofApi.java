package gradedsanctions.ledger.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.ledger.Ledger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** That an entry of the audit log is in it, for whoever holds a checkpoint; from a page as well as from a program. */
@RestController
class ProofApi {

    private final Access access;
    private final Ledger ledger;

    ProofApi(Access access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    @GetMapping({"/audit/{entry}/proof", "/api/v1/audit/{entry}/proof"})
    Ledger.Proof proof(@PathVariable long entry) {
        access.require(Permission.READ_AUDIT);
        return ledger.proof(entry);
    }
}
