package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to the accounts of others; nobody changes their own beyond the password. */
@Component
public class AccountKeeping {

    /** @param known whether it is known which person the account belongs to */
    public record Listed(
            String name,
            List<String> roles,
            @Nullable String division,
            boolean enabled,
            boolean mustChange,
            boolean known,
            boolean hasPasskey) {}

    /** What is to be done to an account. */
    public enum Deed {
        DISABLE,
        ENABLE,
        END_LOGINS,
        FORGET_PASSKEYS
    }

    private static final String NAME = "[a-z][a-z0-9.-]{1,63}";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StaffTable staff;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final PasskeyTable passkeys;
    private final PersonIndex persons;
    private final AuditLog audit;
    private final Clock clock;

    AccountKeeping(
            StaffTable staff,
            Passwords passwords,
            PasswordEncoder encoder,
            PasskeyTable passkeys,
            PersonIndex persons,
            AuditLog audit,
            Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.encoder = encoder;
        this.passkeys = passkeys;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Listed> all() {
        return staff.all().stream()
                .map(a -> new Listed(
                        a.name(),
                        List.of(a.roles()),
                        a.division(),
                        a.enabled(),
                        a.mustChange(),
                        a.known(),
                        a.hasPasskey()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean exists(String name) {
        return staff.find(name).isPresent();
    }

    /**
     * Creates an account or sets it anew.
     *
     * @return the first password, to be shown once and changed at the first login
     * @throws Rejected 422 with every fault, 403 for one's own account
     */
    @Transactional
    public String set(String name, Set<Role> roles, String division, Actor by) {
        others(name, by);
        List<Fault> faults = new ArrayList<>();
        if (!isName(name)) {
            faults.add(Fault.of("name", name, "2 to 64 small letters, digits, dots and hyphens, a letter first"));
        }
        if (roles.isEmpty()) {
            faults.add(Fault.of("roles", "none", "at least one"));
        }
        if (!Role.mayBeHeldTogether(roles)) {
            faults.add(Fault.of(
                    "roles",
                    roles,
                    "ADMINISTRATOR alone: who keeps accounts sees no case; no SYSTEM: systems are clients"));
        }
        if (!Division.isCode(division)) {
            faults.add(Fault.of("division", division, "six digits, as in GB/T 2260: 110000; 000000 for all"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The account can't be set as given", faults);
        }
        String password = passwords.random();
        staff.put(name, String.valueOf(encoder.encode(password)), roles, new Division(division), true);
        audit.record(by.name(), "ACCOUNT_SET", name, Map.of("roles", roles, "division", division));
        return password;
    }

    /** @throws Rejected 404 if there is no such account, 403 for one's own */
    @Transactional
    public void change(String name, Deed deed, Actor by) {
        others(name, by);
        existing(name);
        switch (deed) {
            case DISABLE -> staff.enable(name, false);
            case ENABLE -> staff.enable(name, true);
            case END_LOGINS -> staff.endLogins(name);
            case FORGET_PASSKEYS -> {
                passkeys.deleteAllOf(name);
                staff.endLogins(name);
            }
        }
        audit.record(by.name(), "ACCOUNT_" + deed, name, Map.of());
    }

    /** Says which person an account belongs to, so that it reaches no case about that person. */
    @Transactional
    public void identify(String name, String identifier, Actor by) {
        others(name, by);
        existing(name);
        byte[] digest = persons.digest(identifier, LocalDate.ofInstant(clock.instant(), ZONE))
                .orElseThrow(() -> Rejected.faulty(
                        "The account's owner can't be identified",
                        List.of(Fault.of("identifier", "a text", "an identity number with the right check digit"))));
        staff.setPerson(name, digest);
        audit.record(by.name(), "ACCOUNT_IDENTIFIED", name, Map.of());
    }

    /** Whether a text may name an account, or a client of the API. */
    public static boolean isName(String text) {
        return text.matches(NAME);
    }

    private void existing(String name) {
        if (staff.find(name).isEmpty()) {
            throw new Rejected(
                    404,
                    "No such account",
                    "There is no account " + name,
                    List.of(Fault.of("name", name, "the name of an account")),
                    Map.of());
        }
    }

    private static void others(String name, Actor by) {
        if (name.equals(by.name())) {
            throw new Rejected(
                    403,
                    "Another administrator does this",
                    by.name() + " can't change their own account",
                    List.of(Fault.of("name", name, "the account of another")),
                    Map.of());
        }
    }
}
