package gradedsanctions.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong: to systems as RFC 9457 problem JSON, to people on the error page. */
@ControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String FAULTS = "faults";

    @ExceptionHandler
    Object rejected(Rejected rejected, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(rejected.status()), String.valueOf(rejected.getMessage()));
        problem.setTitle(rejected.title());
        problem.setProperty(FAULTS, rejected.faults());
        rejected.properties().forEach(problem::setProperty);
        return answer(problem, request);
    }

    @ExceptionHandler
    Object unjudged(Unjudged failure, HttpServletRequest request) {
        LOG.error("A matter can't be judged", failure);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(422), String.valueOf(failure.getMessage()));
        problem.setTitle("The rules can't judge this matter");
        return answer(problem, request);
    }

    @ExceptionHandler
    Object busy(ConcurrencyFailureException conflict, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(409), "Somebody changed the same at the same time; try again");
        return answer(problem, request);
    }

    /** Nothing is half done: what was sent can be sent again. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    Object unreachable(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("The database can't be reached: {}", failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(503),
                "The database did not answer; send the same again, under the same Idempotency-Key if there was one");
        return answer(problem, request);
    }

    @ExceptionHandler
    Object unexpected(Exception failure, HttpServletRequest request) {
        UUID reference = UUID.randomUUID();
        LOG.error("Unexpected failure {}", reference, failure);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(500), "The service failed; tell its staff the reference");
        problem.setProperty("reference", reference);
        return answer(problem, request);
    }

    private static Object answer(ProblemDetail problem, HttpServletRequest request) {
        if (isApi(request)) {
            problem.setInstance(address(request));
            return ResponseEntity.of(problem).build();
        }
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(problem.getStatus()));
        page.addObject("status", problem.getStatus());
        page.addObject("message", problem.getDetail());
        page.addObject(
                FAULTS,
                Objects.requireNonNullElse(problem.getProperties(), Map.of()).get(FAULTS));
        return page;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Rejected rejected = UnreadableBody.explain(e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(rejected.status()), String.valueOf(rejected.getMessage()));
        problem.setTitle(rejected.title());
        problem.setProperty(FAULTS, rejected.faults());
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(rejected.status()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String field = e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : "parameter";
        Class<?> type = e.getRequiredType();
        String expected = type == null
                ? "another type"
                : type.isEnum()
                        ? "one of " + List.of(type.getEnumConstants())
                        : "a value of type " + type.getSimpleName();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The request has a value that can't be read");
        problem.setProperty(FAULTS, List.of(Fault.of(field, String.valueOf(e.getValue()), expected)));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        HttpServletResponse response = web.getResponse();
        if (isApi(web.getRequest()) || response == null) {
            Object said = body == null && e instanceof ErrorResponse known ? known.getBody() : body;
            if (said instanceof ProblemDetail problem) {
                problem.setInstance(address(web.getRequest()));
                problem.setDetail(PersonNumbers.masked(Objects.requireNonNullElse(problem.getDetail(), "")));
            }
            return super.handleExceptionInternal(e, said, headers, status, request);
        }
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer any more", gone);
        }
        return null;
    }

    private static URI address(HttpServletRequest request) {
        return URI.create(PersonNumbers.masked(request.getRequestURI()));
    }

    /** Scripts of pages ask for JSON by its name, browsers do not. */
    private static boolean isApi(HttpServletRequest request) {
        return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))
                || request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/v3/");
    }
}
