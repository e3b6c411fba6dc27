package gradedsanctions.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the database can't be reached when that shows before a controller is: at the login. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Unreachable extends OncePerRequestFilter {

    static final String RETRY_SECONDS = "5";
    static final String DETAIL =
            "The database did not answer; send the same again, under the same Idempotency-Key if there was one";

    private static final Logger LOG = LoggerFactory.getLogger(Unreachable.class);

    private final ProblemWriter problems;

    Unreachable(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException failure) {
            LOG.warn("The database can't be reached: {}", failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, DETAIL);
        }
    }
}
