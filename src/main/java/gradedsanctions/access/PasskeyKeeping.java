package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who needs a passkey, and which ones somebody has. */
@Component
public class PasskeyKeeping {

    /** @param id in base 64 for URLs */
    public record Listed(String id, String label, Instant created, Instant lastUsed) {}

    private final PasskeyTable table;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final AuditLog audit;

    PasskeyKeeping(
            PasskeyTable table,
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            AuditLog audit) {
        this.table = table;
        this.owners = owners;
        this.passkeys = passkeys;
        this.audit = audit;
    }

    public Set<Role> rolesThatNeedOne() {
        return table.rolesThatNeedOne().stream().map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asks the holders of these roles, and no others, for a passkey from now on. */
    @Transactional
    public void ask(Set<Role> roles, Actor by) {
        table.setRolesThatNeedOne(roles);
        audit.record(by.name(), "PASSKEYS_ASKED", "roles", Map.of("roles", new TreeSet<>(roles)));
    }

    public List<Listed> of(String account) {
        var owner = owners.findByUsername(account);
        return owner == null
                ? List.of()
                : passkeys.findByUserId(owner.getId()).stream()
                        .map(key -> new Listed(
                                key.getCredentialId().toBase64UrlString(),
                                key.getLabel(),
                                key.getCreated(),
                                key.getLastUsed()))
                        .toList();
    }
}
