package org.waymark.query.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;

/** The audit trail as a file for a spreadsheet, in the order of the ledger, read page by page however long it is. */
@Pages
class AuditCsvPages {

    private final AuditTrail trail;
    private final StrategyPageModel pageModel;

    AuditCsvPages(AuditTrail trail, StrategyPageModel pageModel) {
        this.trail = trail;
        this.pageModel = pageModel;
    }

    @GetMapping(path = "/strategies/{code}/audit-trail.csv", produces = "text/csv")
    @ForHistoryReaders
    ResponseEntity<StreamingResponseBody> csv(@PathVariable String code, AsOf asOf, TrailForm asked) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        StreamingResponseBody lines = out -> {
            out.write(AuditCsv.headings().getBytes(StandardCharsets.UTF_8));
            Long after = null;
            do {
                Page page = page(strategy, asOf, asked.filter(), after);
                for (AuditEntry entry : page.entries()) {
                    out.write(AuditCsv.line(entry).getBytes(StandardCharsets.UTF_8));
                }
                after = page.next();
            } while (after != null);
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail-" + code + ".csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(lines);
    }

    private Page page(StrategyView strategy, AsOf asOf, Filter filter, @Nullable Long after) throws IOException {
        return trail.page(strategy.code(), asOf, filter, new Window(after, AuditTrail.MAX_LIMIT, false))
                .orElseThrow(() -> new IOException("The strategy is gone"));
    }
}
