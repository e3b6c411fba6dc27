package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: made up for others, chosen for oneself. */
@Component
public class Passwords {

    private static final int LEAST = 12;
    /** What bcrypt takes into account. */
    private static final int MOST_BYTES = 72;

    private final StaffTable staff;
    private final PasswordEncoder encoder;
    private final LoginFailures failures;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    Passwords(StaffTable staff, PasswordEncoder encoder, LoginFailures failures, AuditLog audit) {
        this.staff = staff;
        this.encoder = encoder;
        this.failures = failures;
        this.audit = audit;
    }

    String random() {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Changes one's own password; every login of the account ends.
     *
     * @throws Rejected 422 with every fault, never with a password
     */
    @Transactional(noRollbackFor = Rejected.class)
    public void change(String name, String current, String chosen) {
        StaffTable.Account account = staff.find(name).orElseThrow();
        List<Fault> faults = new ArrayList<>();
        if (failures.isLocked(name) || !encoder.matches(current, account.hash())) {
            failures.wrong(name);
            faults.add(Fault.of("current", "a password", "the password you logged in with"));
        }
        if (chosen.length() < LEAST || chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add(Fault.of(
                    "chosen", chosen.length() + " characters", LEAST + " characters to " + MOST_BYTES + " bytes"));
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(name)
                || chosen.chars().distinct().count() < 5) {
            faults.add(
                    Fault.of("chosen", "a password", "one without the account's name and with 5 different characters"));
        }
        if (chosen.equals(current)) {
            faults.add(Fault.of("chosen", "a password", "another than before"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The password can't be changed", faults);
        }
        staff.choosePassword(name, String.valueOf(encoder.encode(chosen)));
        audit.record(name, "PASSWORD_CHANGED", name, Map.of());
    }
}
