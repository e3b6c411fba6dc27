package gradedsanctions.access;

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
    }

    @Nullable Division division() {
        return division == null ? null : new Division(division);
    }

    long version() {
        return version;
    }

    boolean mustChange() {
        return mustChange;
    }
}
