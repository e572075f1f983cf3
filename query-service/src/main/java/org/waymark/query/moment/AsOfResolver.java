package org.waymark.query.moment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtInstant;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.Now;
import org.waymark.query.moment.AsOf.OnDate;
import org.waymark.query.views.StoredEvents;

/** Finds the place in the ledger, and the day, of a moment as people name it. */
public final class AsOfResolver {

    private final LedgerReader ledger;
    private final Clock clock;

    public AsOfResolver(LedgerReader ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The last position that belongs to a moment: all of a day, all up to an instant.
     *
     * @param strategy whose reviews and decisions they are
     * @param zone     whose days they are
     * @throws BadAsOfException if the ledger has not come to that position yet, or there is no such review or decision
     */
    public long lastOf(StrategyCode strategy, Moment moment, ZoneId zone) {
        return switch (moment) {
            case Now ignored -> ledger.head().position();
            case AtPosition at -> known(at.position());
            case OnDate on -> endOf(on.date(), zone);
            case AtInstant at -> ledger.positionAt(at.instant());
            case AtReview at -> review(strategy, at.ref()).position(date -> endOf(date, zone));
            case AtDecision at -> decision(strategy, at.ref()).position();
        };
    }

    /**
     * The first position that belongs to a moment: from the start of a day, from an instant on, from what was recorded
     * when people met or decided.
     *
     * @throws BadAsOfException if there is no such review or decision
     */
    public long firstOf(StrategyCode strategy, Moment moment, ZoneId zone) {
        return switch (moment) {
            case Now ignored -> ledger.head().position() + 1;
            case AtPosition at -> at.position();
            case OnDate on -> before(on.date().atStartOfDay(zone).toInstant()) + 1;
            case AtInstant at -> before(at.instant()) + 1;
            case AtReview at -> review(strategy, at.ref()).position(date -> endOf(date.minusDays(1), zone) + 1);
            case AtDecision at -> decision(strategy, at.ref()).position();
        };
    }

    /** The day that a moment is in. */
    LocalDate day(StrategyCode strategy, Moment moment, ZoneId zone) {
        return switch (moment) {
            case Now ignored -> LocalDate.ofInstant(clock.instant(), zone);
            case AtPosition at -> LocalDate.ofInstant(recordedAt(at.position()), zone);
            case OnDate on -> on.date();
            case AtInstant at -> LocalDate.ofInstant(at.instant(), zone);
            case AtReview at -> review(strategy, at.ref()).day();
            case AtDecision at -> decision(strategy, at.ref()).asAt();
        };
    }

    /** What is recorded of a review: when it was held, and until then its date. */
    private Meeting review(StrategyCode strategy, String ref) {
        Meeting meeting = new Meeting();
        ledger.forEach(
                EventTags.caseOf(new CaseId(strategy, ref)),
                0,
                ledger.head().position(),
                stored -> meeting.take(StoredEvents.recorded(stored)));
        if (meeting.date == null) {
            throw new BadAsOfException(
                    "There is no review " + ref + " in strategy " + strategy + ": look it up among its reviews");
        }
        return meeting;
    }

    private RecordedEvent decision(StrategyCode strategy, String ref) {
        AtomicReference<@Nullable RecordedEvent> found = new AtomicReference<>();
        ledger.forEach(
                EventTags.caseOf(new CaseId(strategy, ref)), 0, ledger.head().position(), stored -> {
                    RecordedEvent recorded = StoredEvents.recorded(stored);
                    if (recorded.event() instanceof DecisionRecorded) {
                        found.set(recorded);
                    }
                });
        RecordedEvent decision = found.get();
        if (decision == null) {
            throw new BadAsOfException(
                    "There is no decision " + ref + " in strategy " + strategy + ": look it up among its decisions");
        }
        return decision;
    }

    /** The last position of a day. */
    private long endOf(LocalDate date, ZoneId zone) {
        return before(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private long before(Instant instant) {
        return ledger.positionAt(instant.minusNanos(1));
    }

    private long known(long position) {
        long head = ledger.head().position();
        if (position > head) {
            throw new BadAsOfException("The ledger has no position " + position + " yet; its last is " + head);
        }
        return position;
    }

    private Instant recordedAt(long position) {
        AtomicReference<Instant> recordedAt = new AtomicReference<>(clock.instant());
        ledger.forEach(EventCriteria.havingAnyTag(), position, position, event -> recordedAt.set(event.recordedAt()));
        return recordedAt.get();
    }

    /** A review as far as it says when it is. */
    private static final class Meeting {

        private @Nullable LocalDate date;
        private @Nullable RecordedEvent held;

        void take(RecordedEvent recorded) {
            switch (recorded.event()) {
                case ReviewScheduled scheduled -> date = scheduled.date();
                case ReviewRescheduled moved -> date = moved.after();
                case ReviewHeld ignored -> held = recorded;
                default -> {}
            }
        }

        LocalDate day() {
            return held == null ? Objects.requireNonNull(date, "its date") : held.asAt();
        }

        long position(ToLongFunction<LocalDate> onDate) {
            return held == null ? onDate.applyAsLong(day()) : held.position();
        }
    }
}
