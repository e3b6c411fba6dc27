package gradedsanctions.access;

import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something on this thread in the name of an account, for work that nobody is logged in for. */
@Component
public class Acting {

    private final StaffTable staff;
    private final Access access;

    Acting(StaffTable staff, Access access) {
        this.staff = staff;
        this.access = access;
    }

    /** @throws IllegalArgumentException if there is no such account */
    public <T> T as(String name, Function<Actor, T> work) {
        StaffLogin login = new StaffLogin(
                staff.find(name).orElseThrow(() -> new IllegalArgumentException("there is no account " + name)));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.apply(access.current());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
