package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys, each added or removed with an entry in the audit log. */
final class AuditedPasskeys implements UserCredentialRepository {

    private final UserCredentialRepository stored;
    private final PasskeyTable passkeys;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AuditedPasskeys(
            UserCredentialRepository stored, PasskeyTable passkeys, AuditLog audit, TransactionTemplate transaction) {
        this.stored = stored;
        this.passkeys = passkeys;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void delete(Bytes id) {
        transaction.executeWithoutResult(tx -> {
            CredentialRecord known = stored.findByCredentialId(id);
            if (known != null) {
                stored.delete(id);
                record("PASSKEY_REMOVED", known);
            }
        });
    }

    /** Also called at each use, to keep the count of uses that shows a copied key. */
    @Override
    public void save(CredentialRecord credential) {
        transaction.executeWithoutResult(tx -> {
            boolean isNew = stored.findByCredentialId(credential.getCredentialId()) == null;
            stored.save(credential);
            if (isNew) {
                record("PASSKEY_ADDED", credential);
            }
        });
    }

    private void record(String action, CredentialRecord credential) {
        String owner = passkeys.ownerOf(credential.getUserEntityUserId().toBase64UrlString());
        audit.record(owner, action, owner, Map.of());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return stored.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return stored.findByUserId(user);
    }
}
