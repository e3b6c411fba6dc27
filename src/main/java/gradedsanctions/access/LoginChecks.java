package gradedsanctions.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the login of an account that has changed since, and asks for the first change of a password before all else. */
final class LoginChecks extends OncePerRequestFilter {

    private static final Set<String> BEFORE_CHANGE = Set.of("/password", "/logout", "/login", "/error");

    private final StaffTable staff;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LoginChecks(StaffTable staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof StaffLogin owner)) {
            chain.doFilter(request, response);
        } else if (staff.find(owner.getUsername())
                .filter(account -> account.enabled() && account.version() == owner.version())
                .isEmpty()) {
            logout.logout(request, response, login);
            response.sendRedirect("/login?ended");
        } else if (owner.mustChange() && isWork(request.getServletPath())) {
            response.sendRedirect("/password");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWork(String path) {
        return !BEFORE_CHANGE.contains(path) && !path.matches("/[a-z.-]+\\.(css|js|svg)");
    }
}
