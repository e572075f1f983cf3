package org.waymark.command.http;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.http.ErrorAnswers;
import org.waymark.http.RequestFault;

/** Answers everything that is not taken with a problem. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        if (refusal.kind().status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            log.warn("Refused: {} because of {}", refusal.code(), String.valueOf(refusal.getCause()));
        } else {
            log.info("Refused: {}", refusal.code());
        }
        return Problems.answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return Problems.answer(
                Problems.problem(HttpStatus.FORBIDDEN, "request.forbidden", "You do not have permission to do this."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure) {
        RequestFault fault = RequestFault.behind(failure);
        if (fault != null) {
            return refused(Refusal.at(fault.part(), kind(fault), "request.malformed", fault.message()));
        }
        log.error("A request failed", failure);
        return Problems.answer(
                Problems.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "server.error",
                        "Something went wrong. If it happens again, give your administrator the request id."),
                HttpHeaders.EMPTY);
    }

    private static Refusal.Kind kind(RequestFault fault) {
        return fault.status() == HttpStatus.CONTENT_TOO_LARGE.value() ? Refusal.Kind.TOO_LARGE : Refusal.Kind.MALFORMED;
    }

    /** A body of several parts that does not hold what it says, or one that ends too early. */
    @ExceptionHandler({MultipartException.class, IOException.class})
    ResponseEntity<Object> unreadable(Exception failure) {
        return refused(Refusal.at(
                FieldError.BODY,
                Refusal.Kind.MALFORMED,
                "request.malformed",
                "The request body could not be read to its end."));
    }

    /** What the firewall sees only when it is asked for, such as a header with a control character. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException failure) {
        return refused(Refusal.at(
                "request",
                Refusal.Kind.MALFORMED,
                "request.malformed",
                "A header or parameter has a character that is not text. Remove it."));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String parameter = parameter(failure);
        String detail = parameter == null
                ? ErrorAnswers.detail(known == null ? HttpStatus.BAD_REQUEST : known)
                : parameter + " is missing, or not of the form that it must have.";
        ProblemDetail problem = Problems.problem(status, Problems.codeOf(status), detail);
        if (status.value() == HttpStatus.BAD_REQUEST.value()) {
            problem.setProperty("errors", List.of(new FieldError(parameter == null ? "request" : parameter, detail)));
        }
        if (status.is4xxClientError()) {
            log.info("Refused: {}", Problems.codeOf(status));
        } else {
            log.error("A request failed", failure);
        }
        return Problems.answer(problem, headers);
    }

    private static @Nullable String parameter(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong -> wrong.getName();
            case MissingServletRequestParameterException missing -> missing.getParameterName();
            case MissingServletRequestPartException missing -> missing.getRequestPartName();
            default -> null;
        };
    }
}
