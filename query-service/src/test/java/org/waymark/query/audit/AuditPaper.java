package org.waymark.query.audit;

import org.waymark.query.paper.PaperTable;

/** The audit trail as a file, for tests elsewhere. */
public final class AuditPaper {

    private AuditPaper() {}

    public static PaperTable table() {
        return new AuditTrailPaper();
    }
}
