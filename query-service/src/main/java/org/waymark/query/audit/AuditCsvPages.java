package org.waymark.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.web.Pages;

/** The audit trail as a file for a spreadsheet, in the order of the ledger, read page by page however long it is. */
@Pages
class AuditCsvPages {

    @GetMapping(path = "/strategies/{code}/audit-trail.csv", produces = "text/csv")
    @ForHistoryReaders
    ResponseEntity<StreamingResponseBody> csv(StrategySnapshot snapshot, TrailForm asked) {
        Filter filter = asked.filter();
        Page first = page(snapshot, filter, null);
        StreamingResponseBody lines = out -> {
            out.write(AuditCsv.headings().getBytes(StandardCharsets.UTF_8));
            Page page = first;
            write(page, out);
            while (page.next() != null) {
                page = page(snapshot, filter, page.next());
                write(page, out);
            }
        };
        String file = "audit-trail-" + snapshot.strategy() + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(lines);
    }

    private static Page page(StrategySnapshot snapshot, Filter filter, @Nullable Long after) {
        return AuditTrail.page(snapshot, filter, new Window(after, AuditTrail.MAX_LIMIT, false));
    }

    private static void write(Page page, OutputStream out) throws IOException {
        for (AuditEntry entry : page.entries()) {
            out.write(AuditCsv.line(entry).getBytes(StandardCharsets.UTF_8));
        }
    }
}
