package gradedsanctions.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the login of an account that has changed since, and asks for a passkey and the first change of a password before all else. */
final class LoginChecks extends OncePerRequestFilter {

    private static final Set<String> ALWAYS = Set.of("/logout", "/login", "/error");
    private static final Set<String> BEFORE_CHANGE = Set.of("/password", "/passkeys");
    private static final Set<String> BEFORE_PASSKEY =
            Set.of("/passkeys", "/login/webauthn", "/webauthn/authenticate/options");
    private static final Set<String> TO_ADD_PASSKEY = Set.of("/webauthn/register", "/webauthn/register/options");

    /** However busy, a login ends with the working day. */
    private static final Duration LONGEST = Duration.ofHours(10);

    private final StaffTable staff;
    private final Clock clock;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LoginChecks(StaffTable staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof StaffLogin owner)) {
            chain.doFilter(request, response);
            return;
        }
        StaffTable.Account account = staff.find(owner.getUsername())
                .filter(known -> known.enabled() && known.version() == owner.version())
                .orElse(null);
        if (account == null || isTooLong(request.getSession(false))) {
            logout.logout(request, response, login);
            response.sendRedirect("/login?ended");
            return;
        }
        String first = before(account, owner, request.getServletPath());
        if (first == null) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(first);
        }
    }

    private boolean isTooLong(@Nullable HttpSession session) {
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(clock.instant());
    }

    /** What comes before what is asked for; null if nothing does. */
    private static @Nullable String before(StaffTable.Account account, StaffLogin owner, String path) {
        if (account.wantsSecondFactor() && !owner.isConfirmed()) {
            boolean open = BEFORE_PASSKEY.contains(path) || (!account.hasPasskey() && TO_ADD_PASSKEY.contains(path));
            return open || !isWork(path) ? null : "/passkeys";
        }
        return owner.mustChange() && !BEFORE_CHANGE.contains(path) && isWork(path) ? "/password" : null;
    }

    private static boolean isWork(String path) {
        return !ALWAYS.contains(path) && !path.matches("/[a-z.-]+\\.(css|js|svg)");
    }
}
