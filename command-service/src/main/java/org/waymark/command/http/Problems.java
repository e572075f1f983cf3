package org.waymark.command.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.waymark.command.refusal.Refusal;
import org.waymark.http.ProblemAnswer;
import org.waymark.http.RequestIds;

/** Refusals as RFC 9457 problems with a {@code code} for programs. */
final class Problems {

    /** How long a caller should wait before asking a ledger again that could not take a command. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    static ResponseEntity<Object> answer(Refusal refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.kind().status());
        ProblemDetail problem = problem(status, refusal.code(), refusal.message());
        if (!refusal.errors().isEmpty()) {
            problem.setProperty("errors", refusal.errors());
        }
        HttpHeaders headers = new HttpHeaders();
        if (refusal.kind().passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer(problem, headers);
    }

    static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ProblemDetail problem(HttpStatusCode status, String code, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setProperty("code", code);
        problem.setProperty("requestId", RequestIds.current());
        return problem;
    }

    /** A code for what the framework refuses, such as {@code request.unsupported-media-type}. */
    static String codeOf(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "request.refused" : ProblemAnswer.codeOf(known);
    }
}
