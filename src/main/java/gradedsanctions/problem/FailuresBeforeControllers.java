package gradedsanctions.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Brings what the database fails at before a controller is reached, at the login, to where all failures are answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailuresBeforeControllers extends OncePerRequestFilter {

    private final HandlerExceptionResolver answers;

    FailuresBeforeControllers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException failure) {
            answer(request, response, failure);
        }
    }

    /** A page is drawn by the container's error page; everything else has been written. */
    private void answer(HttpServletRequest request, HttpServletResponse response, NestedRuntimeException failure)
            throws IOException {
        ModelAndView page = answers.resolveException(request, response, null, failure);
        if (page == null) {
            throw failure;
        }
        HttpStatusCode status = page.getStatus();
        if (status != null) {
            response.sendError(status.value());
        }
    }
}
