package gradedsanctions.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Tells the page that somebody goes to from what an open page asks for by itself. Without a login the one leads to the
 * login page and on from there; the other gets 401, and its page says what to do.
 */
final class Visits implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Fetch Metadata Request Headers, W3C: how a browser marks what somebody goes to. */
    private static final String MODE = "Sec-Fetch-Mode";

    private static final String GOING = "navigate";
    private static final String HTMX = "HX-Request";

    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    private static boolean isVisit(HttpServletRequest request) {
        String mode = request.getHeader(MODE);
        return request.getHeader(HTMX) == null && (mode == null || mode.equals(GOING));
    }

    /** Remembers what somebody wanted to see before the login. */
    static RequestCache kept() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && isVisit(request)
                && !request.getServletPath().startsWith("/favicon"));
        return cache;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (isVisit(request)) {
            login.commence(request, response, e);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** The token of a page is gone with its login. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() == null && !isVisit(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            refusal.handle(request, response, e);
        }
    }
}
