package org.waymark.query.audit.tests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/**
 * Changes that were recorded more than some days after the day for which they are true.
 *
 * Imported changes are late by nature, and left out.
 *
 * @param days from 0 on
 */
public record RecordedLate(int days, TestPeriod period) implements AuditTest {

    @Override
    public TestKind kind() {
        return TestKind.LATE;
    }

    @Override
    public String rule() {
        return "A change is found if it was recorded more than " + Formats.days(days)
                + " after its as-at date, the day for which it is true. Imported changes are left out.";
    }

    @Override
    public TestResult run(StrategySnapshot snapshot) {
        ZoneId zone = Strategies.at(snapshot.present()).charter().timeZone();
        return TrailScan.sift(this, snapshot, change -> late(change, zone));
    }

    private Optional<String> late(AuditEntry change, ZoneId zone) {
        LocalDate recorded = LocalDate.ofInstant(change.recordedAt(), zone);
        long late = Formats.daysBetween(change.asAt(), recorded);
        return late > days && change.importedFrom() == null
                ? Optional.of(Formats.days(late) + " after")
                : Optional.empty();
    }
}
