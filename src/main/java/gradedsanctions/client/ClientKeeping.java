package gradedsanctions.client;

import gradedsanctions.access.AccountKeeping;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Permission;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does about the clients of the API. */
@Component
public class ClientKeeping {

    /** What is to be done to a client. */
    public enum Deed {
        DISABLE,
        ENABLE,
        /** Its secrets and tokens count no more. */
        WITHDRAW
    }

    /** How long a secret counts, and how long once there is a newer one. */
    static final Duration LIFE = Duration.ofDays(180);

    static final Duration OVERLAP = Duration.ofDays(7);
    private static final int MOST_PER_MINUTE = 100_000;
    private static final int LONGEST_TITLE = 100;

    private final ClientTable clients;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Clock clock;
    private final StringKeyGenerator secrets =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

    ClientKeeping(ClientTable clients, PasswordEncoder encoder, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Client> all() {
        return clients.all();
    }

    /**
     * Adds a client or sets one anew, which ends its tokens.
     *
     * @throws Rejected 422 with every fault
     */
    @Transactional
    public void set(String id, String title, Set<String> scopes, String division, int perMinute, Actor by) {
        List<Fault> faults = new ArrayList<>();
        if (!AccountKeeping.isName(id)) {
            faults.add(Fault.of("id", id, "2 to 64 small letters, digits, dots and hyphens, a letter first"));
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add(Fault.of("title", title, "1 to " + LONGEST_TITLE + " characters"));
        }
        Set<String> known = Permission.scopes().keySet();
        if (scopes.isEmpty() || !known.containsAll(scopes)) {
            faults.add(Fault.of("scopes", scopes, "at least one of " + known));
        }
        if (!Division.isCode(division)) {
            faults.add(Fault.of("division", division, "six digits, as in GB/T 2260: 110000; 000000 for all"));
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            faults.add(Fault.of("perMinute", perMinute, "1 to " + MOST_PER_MINUTE));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The client can't be set as given", faults);
        }
        List<String> sorted = scopes.stream().sorted().toList();
        clients.put(id, title, sorted, new Division(division), perMinute);
        audit.record(
                by.name(),
                "CLIENT_SET",
                id,
                Map.of("title", title, "scopes", sorted, "division", division, "perMinute", perMinute));
    }

    /**
     * A new secret; the one before counts a week longer, so that a system can be moved without standing still.
     *
     * @return the secret, to be shown once: only its hash is kept
     * @throws Rejected 404 if there is no such client
     */
    @Transactional
    public String newSecret(String id, Actor by) {
        existing(id);
        Instant now = clock.instant();
        String secret = secrets.generateKey();
        clients.supersedeSecrets(id, now.plus(OVERLAP));
        clients.addSecret(id, String.valueOf(encoder.encode(secret)), now.plus(LIFE));
        audit.record(
                by.name(),
                "CLIENT_SECRET_MADE",
                id,
                Map.of("until", now.plus(LIFE).toString()));
        return secret;
    }

    /** @throws Rejected 404 if there is no such client */
    @Transactional
    public void change(String id, Deed deed, Actor by) {
        existing(id);
        switch (deed) {
            case DISABLE -> clients.enable(id, false);
            case ENABLE -> clients.enable(id, true);
            case WITHDRAW -> {
                clients.endSecrets(id);
                clients.endTokens(id);
            }
        }
        audit.record(by.name(), "CLIENT_" + deed, id, Map.of());
    }

    private void existing(String id) {
        if (clients.find(id).isEmpty()) {
            throw new Rejected(
                    404,
                    "No such client",
                    "There is no client " + id,
                    List.of(Fault.of("id", id, "the identifier of a client")),
                    Map.of());
        }
    }
}
