package org.waymark.command.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.waymark.command.refusal.Refusal;

/** Answers everything that is not taken with a problem. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
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
        log.error("A request failed", failure);
        return Problems.answer(
                Problems.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "server.error",
                        "Something went wrong. If it happens again, give your administrator the request id."),
                HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        problem.setProperty("code", Problems.codeOf(status));
        return Problems.answer(problem, headers);
    }
}
