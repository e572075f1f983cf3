package org.waymark.query.audit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.TimedOutput;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Pages;

/**
 * The audit trail as a file for a spreadsheet, in the order of the ledger, read page by page however long it is. It is written
 * on the thread of the request, so that it ends with the time of the request, or when nobody takes it any more.
 */
@Pages
class AuditCsvPages {

    private static final Logger log = LoggerFactory.getLogger(AuditCsvPages.class);

    private final TrailSearch trail;

    AuditCsvPages(TrailSearch trail) {
        this.trail = trail;
    }

    /**
     * Writes the file. Once a part of it is sent, a failure breaks the connection off: whoever receives it must not take that
     * part for the whole.
     */
    @GetMapping(path = "/strategies/{code}/audit-trail.csv", produces = "text/csv")
    @ForHistoryReaders
    void csv(StrategySnapshot snapshot, TrailForm asked, HttpServletResponse response)
            throws IOException, ServletException {
        TrailReading entries =
                new TrailReading(trail, snapshot, asked.filter(), TrailReading.first(trail, snapshot, asked.filter()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit-trail-" + snapshot.strategy() + ".csv\"");
        try {
            write(snapshot, entries, new TimedOutput(response.getOutputStream()));
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            log.warn("An audit trail was cut off", e);
            // without its cause, which has a page: the container closes the connection where nobody handles it
            throw new ServletException("An audit trail was cut off");
        }
    }

    private static void write(StrategySnapshot snapshot, TrailReading entries, OutputStream out) throws IOException {
        out.write(AuditCsv.headings().getBytes(StandardCharsets.UTF_8));
        ZoneId zone = Strategies.at(snapshot.present()).charter().timeZone();
        while (entries.hasNext()) {
            out.write(AuditCsv.lines(entries.next(), zone).getBytes(StandardCharsets.UTF_8));
        }
    }
}
