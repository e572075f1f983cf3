package org.waymark.query.audit.tests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Formats;

/**
 * A meeting that was held, or a version of a report that was issued: figures were shown there.
 *
 * @param meeting whether it is a meeting
 * @param ref     of the meeting or the report
 * @param title   such as {@code M3}, or {@code H2.1} for a version
 * @param fixed   when it was recorded: what it shows is fixed from then on
 * @param day     the day of a meeting; null for a report
 * @param zone    of the strategy
 */
record Occasion(
        boolean meeting,
        String ref,
        String title,
        Instant fixed,
        @Nullable LocalDate day,
        ZoneId zone) {

    private static final List<String> TYPES = List.of("ReviewHeld", "HighlightReportIssued");

    /** Most of each kind that are looked at. */
    private static final int MOST = 1_000;

    private static final long HOURS_SAID = 48;

    /**
     * How far a moment is from an occasion.
     *
     * @param by     at least zero
     * @param before whether it is before what was recorded of the occasion
     */
    record Distance(Duration by, boolean before, String from) {

        /** “3 hours before M3 was recorded as held”. */
        String inWords() {
            if (by.isZero()) {
                return from;
            }
            String time = by.toHours() >= HOURS_SAID
                    ? Formats.days(by.toDays())
                    : by.toHours() > 0
                            ? Formats.count(by.toHours(), "hour", "hours")
                            : Formats.count(by.toMinutes(), "minute", "minutes");
            return time + (before ? " before " : " after ") + from;
        }
    }

    /** All of a strategy by this moment. */
    static List<Occasion> in(StrategySnapshot snapshot, ZoneId zone) {
        List<Occasion> occasions = new ArrayList<>();
        for (String type : TYPES) {
            TrailScan.read(snapshot, new Filter(null, null, type, null, null, null), MOST, change -> {
                Occasion occasion = of(change, zone);
                if (occasion != null) {
                    occasions.add(occasion);
                }
            });
        }
        return List.copyOf(occasions);
    }

    private static @Nullable Occasion of(AuditEntry change, ZoneId zone) {
        return switch (change.happening()) {
            case Happening.Held _ ->
                new Occasion(true, change.item(), change.item(), change.recordedAt(), change.asAt(), zone);
            case Happening.Issued issued ->
                new Occasion(
                        false, change.item(), change.item() + "." + issued.version(), change.recordedAt(), null, zone);
            default -> null;
        };
    }

    /** How far a moment is from when it was recorded, and from the day of a meeting. */
    Stream<Distance> distances(Instant moment) {
        Distance recorded = new Distance(
                Duration.between(moment, fixed).abs(),
                moment.isBefore(fixed),
                meeting ? title + " was recorded as held" : title + " was issued");
        return day == null ? Stream.of(recorded) : Stream.of(recorded, fromDay(moment, day));
    }

    private Distance fromDay(Instant moment, LocalDate ofMeeting) {
        Instant begins = ofMeeting.atStartOfDay(zone).toInstant();
        Instant ends = ofMeeting.plusDays(1).atStartOfDay(zone).toInstant();
        String words = "the day of " + title;
        if (moment.isBefore(begins)) {
            return new Distance(Duration.between(moment, begins), true, words);
        }
        return moment.isBefore(ends)
                ? new Distance(Duration.ZERO, moment.isBefore(fixed), "On " + words)
                : new Distance(Duration.between(ends, moment), false, words);
    }
}
