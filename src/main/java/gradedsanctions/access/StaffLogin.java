package gradedsanctions.access;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** An account as it was when its owner logged in; once the account changes, the login counts no more. */
class StaffLogin extends User {

    private static final long serialVersionUID = 1;

    private final @Nullable String division;
    private final long version;
    private final boolean mustChange;
    private final boolean secondFactor;
    private volatile boolean confirmed;
    private @Nullable Instant shown;

    StaffLogin(StaffTable.Account account) {
        super(
                account.name(),
                account.hash(),
                account.enabled(),
                true,
                true,
                true,
                Arrays.stream(account.roles())
                        .map(role -> new SimpleGrantedAuthority(Access.PREFIX + role))
                        .toList());
        this.division = account.division();
        this.version = account.version();
        this.mustChange = account.mustChange();
        this.secondFactor = account.wantsSecondFactor();
    }

    @Nullable Division division() {
        return division == null ? null : new Division(division);
    }

    long version() {
        return version;
    }

    /** A passkey has been shown beside the password. */
    synchronized void confirm(Instant now) {
        confirmed = true;
        shown = now;
    }

    /** Whether a passkey was shown after an instant; it counts once. */
    synchronized boolean spendPasskey(Instant after) {
        boolean fresh = shown != null && shown.isAfter(after);
        shown = null;
        return fresh;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    /** Whether there is anything to do before the account may work: a passkey to show, a password to change. */
    boolean isIncomplete() {
        return mustChange() || (secondFactor && !confirmed);
    }

    boolean mustChange() {
        return mustChange;
    }
}
