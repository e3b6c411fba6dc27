package gradedsanctions.access;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets somebody who is logged in show once more that it is them, before they put their name to something. */
@Component
public class SigningIn {

    /** How long a passkey counts once it has been shown; for one signature. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final StaffTable staff;
    private final PasswordEncoder encoder;
    private final LoginFailures failures;
    private final Clock clock;

    SigningIn(StaffTable staff, PasswordEncoder encoder, LoginFailures failures, Clock clock) {
        this.staff = staff;
        this.encoder = encoder;
        this.failures = failures;
        this.clock = clock;
    }

    /** Whether whoever is logged in shows a passkey, not the password: it has one, needs one, or another issuer vouches. */
    public boolean byPasskey() {
        StaffLogin login = login();
        return login != null
                && (login instanceof IssuedLogin
                        || staff.find(login.getUsername())
                                .filter(StaffTable.Account::wantsSecondFactor)
                                .isPresent());
    }

    /**
     * @param password null if a passkey has been shown instead
     * @throws Rejected 403 if neither holds; wrong passwords count as those of a login do
     */
    public void again(@Nullable String password) {
        StaffLogin login = login();
        if (login == null) {
            throw refused("password", "the account of a person");
        }
        if (byPasskey()) {
            if (!login.spendPasskey(clock.instant().minus(FRESH))) {
                throw refused("passkey", "shown on /passkeys?again at most two minutes ago, once for each signature");
            }
        } else {
            check(login.getUsername(), password == null ? "" : password);
        }
    }

    private void check(String name, String password) {
        boolean right = !failures.isLocked(name)
                && staff.find(name)
                        .filter(account -> account.enabled() && encoder.matches(password, account.hash()))
                        .isPresent();
        if (!right) {
            failures.wrong(name);
            throw refused("password", "the password you logged in with");
        }
        failures.right(name);
    }

    private static @Nullable StaffLogin login() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof StaffLogin owner ? owner : null;
    }

    private static Rejected refused(String field, String expected) {
        return new Rejected(
                403,
                "Sign in again",
                "A signature needs its signer to sign in again",
                List.of(Fault.of(field, "not shown, or wrong", expected)),
                Map.of());
    }
}
