package org.waymark.query.moment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOf.AtReport;
import org.waymark.query.moment.AsOfResolver.Place;
import org.waymark.query.views.StoredEvents;

/** Where highlight reports were issued. A report has few events, which are read each time: its next version may be there. */
final class ReportsInLedger {

    private final LedgerReader ledger;

    ReportsInLedger(LedgerReader ledger) {
        this.ledger = ledger;
    }

    Place find(StrategyCode strategy, AtReport report) {
        return new Issued(strategy, report);
    }

    private RecordedEvent issued(StrategyCode strategy, AtReport report) {
        AtomicReference<@Nullable RecordedEvent> last = new AtomicReference<>();
        ledger.forEach(
                EventTags.caseOf(new CaseId(strategy, report.ref())),
                0,
                ledger.head().position(),
                stored -> {
                    RecordedEvent recorded = StoredEvents.recorded(stored);
                    if (recorded.event() instanceof HighlightReportIssued issued && isMeant(issued, report.version())) {
                        last.set(recorded);
                    }
                });
        RecordedEvent found = last.get();
        if (found == null) {
            throw new BadAsOfException(
                    report.toString(),
                    "There is no issued highlight report “" + report.name() + "” in strategy “" + strategy + "”");
        }
        return found;
    }

    private static boolean isMeant(HighlightReportIssued issued, @Nullable Integer version) {
        return version == null || version == issued.version();
    }

    private final class Issued implements Place {

        private final StrategyCode strategy;
        private final AtReport report;
        private @Nullable RecordedEvent found;

        Issued(StrategyCode strategy, AtReport report) {
            this.strategy = strategy;
            this.report = report;
        }

        private RecordedEvent found() {
            RecordedEvent known = found;
            if (known == null) {
                known = issued(strategy, report);
                found = known;
            }
            return known;
        }

        @Override
        public long last(ZoneId zone) {
            return found().position();
        }

        @Override
        public long first(ZoneId zone) {
            return found().position();
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return found().asAt();
        }
    }
}
