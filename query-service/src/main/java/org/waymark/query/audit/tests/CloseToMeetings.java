package org.waymark.query.audit.tests;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/**
 * Changes that were recorded shortly before or after a meeting, or the issue of a report.
 *
 * @param hours from 0 on: only the day of a meeting itself
 * @param side  before or after only; null for both
 * @param shown meetings or reports only; null for both
 */
public record CloseToMeetings(
        int hours, @Nullable Side side, @Nullable Shown shown, TestPeriod period) implements AuditTest {

    /** On which side of it. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /** To whom figures were shown. */
    public enum Shown {
        MEETINGS,
        REPORTS
    }

    @Override
    public TestKind kind() {
        return TestKind.MEETINGS;
    }

    @Override
    public String rule() {
        String meeting = "the day of a meeting, or the moment at which it was recorded as held, which fixes its pack";
        String report = "the moment at which a highlight report was issued";
        String what = shown == null ? meeting + ", or " + report : shown == Shown.MEETINGS ? meeting : report;
        String when = side == null ? "before or after" : Formats.lowerCase(side);
        return "A change is found if it was recorded at most " + Formats.count(hours, "hour", "hours") + " " + when
                + " "
                + what
                + ". What was recorded on the day of a meeting counts as before it until the meeting was recorded as held, and as after it from then on"
                + ". Changes of the meeting or the report itself are left out.";
    }

    @Override
    public TestResult run(StrategySnapshot snapshot) {
        ZoneId zone = Strategies.at(snapshot.present()).charter().timeZone();
        List<Occasion> occasions = Occasion.in(snapshot, zone).stream()
                .filter(occasion -> shown == null || (shown == Shown.MEETINGS) == occasion.meeting())
                .toList();
        return TrailScan.sift(this, snapshot, change -> closest(change, occasions));
    }

    private Optional<String> closest(AuditEntry change, List<Occasion> occasions) {
        Duration most = Duration.ofHours(hours);
        return occasions.stream()
                .filter(occasion -> !occasion.ref().equals(change.item()))
                .flatMap(occasion -> occasion.distances(change.recordedAt()))
                .filter(found -> found.by().compareTo(most) <= 0)
                .filter(found -> side == null || (side == Side.BEFORE) == found.before())
                .min(Comparator.comparing(Occasion.Distance::by))
                .map(Occasion.Distance::inWords);
    }
}
