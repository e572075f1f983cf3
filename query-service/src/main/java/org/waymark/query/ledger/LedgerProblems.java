package org.waymark.query.ledger;

import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.waymark.ledger.export.LedgerCopyException;
import org.waymark.ledger.proof.TamperedLedgerException;
import org.waymark.query.api.ApiProblems;

/** What can go wrong with the whole ledger, as problems with codes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
        assignableTypes = {
            CheckpointsApi.class,
            ProofsApi.class,
            ExportApi.class,
            VerificationApi.class,
            CertificateApi.class
        })
class LedgerProblems {

    /** When these handlers answer 409. */
    static final String CONFLICT = "It cannot be done as things are. The detail says why";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noKey(NoSigningKeyException missing) {
        return problem(HttpStatus.CONFLICT, "checkpoint.no-key", missing);
    }

    @ExceptionHandler({TamperedLedgerException.class, LedgerCopyException.class})
    ResponseEntity<ProblemDetail> doesNotHold(RuntimeException finding) {
        return problem(HttpStatus.CONFLICT, "ledger.does-not-hold", finding);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, Exception why) {
        return ApiProblems.problem(status, code, Objects.requireNonNullElse(why.getMessage(), ""));
    }
}
