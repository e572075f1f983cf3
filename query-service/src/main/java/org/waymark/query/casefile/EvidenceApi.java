package org.waymark.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Api;
import org.waymark.query.api.ApiProblems;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;

/** The bytes of the files of a case for programs; the case file lists them. */
@Api
class EvidenceApi {

    private final EvidenceDownloads downloads;

    EvidenceApi(EvidenceDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/api/strategies/{code}/cases/{ref}/files/{number}")
    @Summary(
            value = "The bytes of a file that is attached to a case, or was at that moment; 410 once it is erased",
            as = "application/octet-stream")
    @AlsoAnswers(status = 410, when = "The file was erased")
    @AlsoAnswers(status = 500, when = "The bytes are not those that were attached any more. The detail says what to do")
    @ForReaders
    @Nullable ResponseEntity<ProblemDetail> file(
            @AsKnown("A file is attached from the moment it was recorded on") StrategySnapshot snapshot,
            @PathVariable String ref,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return switch (downloads.send(snapshot, ref, number, request, response)) {
            case SENT -> null;
            case UNKNOWN ->
                throw new NotFoundException(
                        "file.not-found",
                        "The case “" + ref + "” in strategy “" + snapshot.strategy() + "” has no file “" + number
                                + "”");
            case ERASED ->
                ApiProblems.problem(
                        HttpStatus.GONE, "file.erased", "This file was erased, as the redactions of the strategy say");
            case DAMAGED ->
                ApiProblems.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "file.damaged",
                        "The bytes of this file are not those that were attached, so they are not sent. Attach the same file again,"
                                + " which puts them back, and tell your administrator the request id");
        };
    }
}
