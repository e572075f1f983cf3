package org.waymark.query.ledger;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.query.highlight.proof.LedgerOfReports;
import org.waymark.query.highlight.proof.ReportCheck;
import org.waymark.query.highlight.proof.ReportChecker;

/** Checks the PDF of an issued report with the keys of this ledger, and compares it with what the ledger has now. */
@Component
class ReportChecks {

    private final Checkpoints checkpoints;
    private final LedgerOfReports ledger;

    ReportChecks(Checkpoints checkpoints, MongoDatabase database, LedgerSettings settings) {
        this.checkpoints = checkpoints;
        this.ledger = new LedgerOfReports(database, settings);
    }

    ReportCheck check(byte[] pdf) {
        return ledger.compare(ReportChecker.check(pdf, checkpoints.keys()));
    }
}
