package org.waymark.query.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.export.LedgerExport;
import org.waymark.ledger.export.Progress;
import org.waymark.query.api.AlsoAnswers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.api.TimedOutput;

/** The whole ledger as a file of lines. What is cut off on the way has no last line, so that no reader takes it for whole. */
@Api
@AlsoAnswers(status = 409, when = LedgerProblems.CONFLICT)
class ExportApi {

    private static final Logger log = LoggerFactory.getLogger(ExportApi.class);

    private final LedgerExport export;
    private final LedgerReader ledger;

    ExportApi(LedgerExport export, LedgerReader ledger) {
        this.export = export;
        this.ledger = ledger;
    }

    @GetMapping("/api/ledger/export")
    @Summary(value = "The whole ledger, one event a line", as = "application/x-ndjson")
    @ForAuditors
    void export(HttpServletResponse response) throws IOException {
        String file = "waymark-ledger-" + ledger.head().position() + ".ndjson";
        response.setContentType("application/x-ndjson");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            export.write(new TimedOutput(response.getOutputStream()), Progress.SILENT);
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            log.warn("An export of the ledger was cut off", e);
        }
    }
}
