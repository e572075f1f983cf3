package org.waymark.query.audit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.util.unit.DataSize;
import org.waymark.query.paper.PaperTable;

/** The audit trail as a file, for tests elsewhere. */
public final class AuditPaper {

    private AuditPaper() {}

    public static PaperTable table() {
        return new AuditTrailPaper(new TrailSearch(new SimpleMeterRegistry(), DataSize.ofMegabytes(1)));
    }
}
