package gradedsanctions.access;

import gradedsanctions.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says to systems that they are not logged in or not let in. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final List<String> challenges;

    ApiProblems(ProblemWriter problems, List<ApiEntrance> entrances) {
        this.problems = problems;
        this.challenges = entrances.stream().map(ApiEntrance::challenge).toList();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        challenges.forEach(challenge -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
        problems.write(
                response,
                HttpStatus.UNAUTHORIZED,
                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        ? "Send an Authorization header, of a way that WWW-Authenticate names"
                        : "What the Authorization header says is unknown, expired or withdrawn, or of a way that"
                                + " WWW-Authenticate does not name; get a new token at /oauth2/token");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(
                response,
                HttpStatus.FORBIDDEN,
                "This account may not do this; a first password must be changed at /password, a passkey shown at"
                        + " /passkeys, before anything else");
    }
}
