package gradedsanctions.audit;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For deeds that others are told of: the audit entry and the outbox row in one. */
@Component
public class Journal {

    private final AuditLog audit;
    private final Outbox outbox;

    Journal(AuditLog audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Adds both to the transaction that does the deed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String actor, String deed, String object, Map<String, ?> details) {
        audit.record(actor, deed, object, details);
        outbox.add(deed, object, details);
    }
}
