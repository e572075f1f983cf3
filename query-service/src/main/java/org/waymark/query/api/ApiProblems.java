package org.waymark.query.api;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.waymark.http.DeadlineExceededException;
import org.waymark.http.ErrorAnswers;
import org.waymark.http.ProblemAnswer;
import org.waymark.http.RequestFault;
import org.waymark.http.RequestIds;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.views.ViewBehindException;

/** What went wrong, as a problem (RFC 9457) with a {@code code} that programs can tell apart. */
@RestControllerAdvice(annotations = Api.class)
public class ApiProblems {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    /** Seconds after which asking again makes sense, where nobody knows better. */
    private static final long SOON = 1;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badMoment(BadAsOfException wrong, HttpServletRequest request) {
        return badParameter("as-of.invalid", MomentParameter.atFault(request, wrong), message(wrong));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameterException wrong) {
        return badParameter("parameter.invalid", wrong.parameter(), message(wrong));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException wrong) {
        return badParameter(
                "parameter.invalid",
                wrong.getName(),
                "“" + wrong.getValue() + "” is not a valid value for " + wrong.getName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MissingServletRequestParameterException missing) {
        return badParameter("parameter.invalid", missing.getParameterName(), missing.getParameterName() + " is needed");
    }

    /** What was sent is no JSON, or not that of what is asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException wrong) {
        return badParameter(
                "request.malformed", "body", "The body is not the JSON that this address takes. See /v3/api-docs");
    }

    /** What the firewall sees only when it is asked for, such as a header with a control character. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException failure) {
        return badParameter(
                "request.malformed", "request", "A header or parameter has a character that is not text. Remove it");
    }

    /** A 400 that says which parameter or header is to blame. */
    private static ResponseEntity<ProblemDetail> badParameter(String code, String parameter, String message) {
        ResponseEntity<ProblemDetail> problem = problem(HttpStatus.BAD_REQUEST, code, message);
        Objects.requireNonNull(problem.getBody())
                .setProperty("errors", List.of(Map.of("field", parameter, "message", message)));
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException missing) {
        return problem(HttpStatus.NOT_FOUND, missing.code(), message(missing));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(ViewBehindException behind) {
        return later("view.behind", message(behind), behind.retryAfter());
    }

    @ExceptionHandler({LedgerUnavailableException.class, DataAccessException.class, MongoException.class})
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        log.warn("The database cannot answer", failure);
        return later("ledger.unavailable", "The database is not responding. Try again in a moment", SOON);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(DeadlineExceededException late) {
        log.warn("An answer took too long and was given up");
        return later(
                "request.too-long",
                "This took longer than an answer may. Ask for less, or try again in a moment",
                SOON);
    }

    /** The security filters answer requests that a role does not allow. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.info("The caller did not wait for the answer");
            return null;
        }
        RequestFault fault = RequestFault.behind(failure);
        if (fault != null) {
            return unreadable(fault);
        }
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return refused(refusal);
        }
        log.error("A request failed", failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong. The log has the details, under the request id");
    }

    /** What nobody could read, and was found out when somebody tried to. */
    private static ResponseEntity<ProblemDetail> unreadable(RequestFault fault) {
        HttpStatus status = HttpStatus.valueOf(fault.status());
        return status == HttpStatus.BAD_REQUEST
                ? badParameter("request.malformed", fault.part(), fault.message())
                : problem(status, "request.malformed", fault.message());
    }

    /** What the framework refuses, such as a method or a type that there is not: with the headers that say what there is. */
    private static ResponseEntity<ProblemDetail> refused(ErrorResponse refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.getStatusCode().value());
        ResponseEntity<ProblemDetail> problem =
                problem(status, ProblemAnswer.codeOf(status), ErrorAnswers.detail(status));
        if (status == HttpStatus.BAD_REQUEST) {
            problem = badParameter(ProblemAnswer.codeOf(status), "request", ErrorAnswers.detail(status));
        }
        return ResponseEntity.status(status)
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private static String message(RuntimeException problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "");
    }

    private static ResponseEntity<ProblemDetail> later(String code, String detail, long seconds) {
        ResponseEntity<ProblemDetail> problem = problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    public static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        problem.setProperty("requestId", RequestIds.current());
        if (status.is4xxClientError()) {
            log.info("Refused: {}", code);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
