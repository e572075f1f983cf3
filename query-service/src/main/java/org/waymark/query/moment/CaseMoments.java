package org.waymark.query.moment;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/**
 * The moments of a case that people name, by what is recorded of it: when a meeting was held, a decision was taken, a report
 * was issued. Where something happened stays; the day may be corrected.
 *
 * @param date    the day that a meeting is planned for; null where it is none
 * @param held    null until a meeting was held
 * @param decided null where it is no decision
 * @param issued  versions of a report, by number
 */
record CaseMoments(
        @Nullable LocalDate date,
        @Nullable Happened held,
        @Nullable Happened decided,
        NavigableMap<Integer, Happened> issued) {

    /** Of a case of which nothing is recorded. */
    static final CaseMoments NONE = new CaseMoments(null, null, null, new TreeMap<>());

    /**
     * Something that happened at a position.
     *
     * @param asAt the day that it is true for
     */
    record Happened(long position, LocalDate asAt) {

        static Happened in(RecordedEvent recorded) {
            return new Happened(recorded.position(), recorded.asAt());
        }

        /** The same on another day; null of nothing. */
        static @Nullable Happened on(LocalDate day, @Nullable Happened happened) {
            return happened == null ? null : new Happened(happened.position(), day);
        }
    }

    CaseMoments with(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ReviewScheduled scheduled -> new CaseMoments(scheduled.date(), held, decided, issued);
            case ReviewRescheduled moved -> new CaseMoments(moved.after(), held, decided, issued);
            case ReviewHeld ignored -> new CaseMoments(date, Happened.in(recorded), decided, issued);
            case ReviewCorrected corrected ->
                new CaseMoments(date, Happened.on(corrected.after().heldOn(), held), decided, issued);
            case DecisionRecorded ignored -> new CaseMoments(date, held, Happened.in(recorded), issued);
            case DecisionCorrected corrected ->
                new CaseMoments(date, held, Happened.on(corrected.after().decidedOn(), decided), issued);
            case HighlightReportIssued version -> new CaseMoments(date, held, decided, and(version, recorded));
            default -> this;
        };
    }

    private NavigableMap<Integer, Happened> and(HighlightReportIssued version, RecordedEvent recorded) {
        NavigableMap<Integer, Happened> all = new TreeMap<>(issued);
        all.put(version.version(), Happened.in(recorded));
        return all;
    }

    /** Whether it is a meeting. */
    boolean meets() {
        return date != null || held != null;
    }

    /** When a version of a report was issued; the last one where none is named. */
    Optional<Happened> issued(@Nullable Integer version) {
        return version == null
                ? Optional.ofNullable(issued.lastEntry()).map(Map.Entry::getValue)
                : Optional.ofNullable(issued.get(version));
    }
}
