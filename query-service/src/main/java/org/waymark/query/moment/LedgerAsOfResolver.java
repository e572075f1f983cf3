package org.waymark.query.moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
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
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtInstant;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.Now;
import org.waymark.query.moment.AsOf.OnDate;
import org.waymark.query.views.StoredEvents;

/** Finds moments in the ledger itself, and remembers those that cannot change any more. */
public final class LedgerAsOfResolver implements AsOfResolver {

    private static final int REMEMBERED = 10_000;

    private final LedgerReader ledger;
    private final Clock clock;
    private final LongSupplier known;
    private final Cache<Instant, Long> lastBefore = remembered();
    private final Cache<Long, Instant> recordedAt = remembered();
    private final Cache<CaseId, Event> held = remembered();
    private final Cache<CaseId, Event> decided = remembered();

    /** Where an event is, and the day it is true for. */
    private record Event(long position, LocalDate asAt) {

        static Event of(RecordedEvent recorded) {
            return new Event(recorded.position(), recorded.asAt());
        }
    }

    /** @param known gives a position up to which the ledger certainly goes */
    public LedgerAsOfResolver(LedgerReader ledger, Clock clock, LongSupplier known) {
        this.ledger = ledger;
        this.clock = clock;
        this.known = known;
    }

    private static <K, V> Cache<K, V> remembered() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }

    @Override
    public Place find(StrategyCode strategy, Moment moment) {
        return switch (moment) {
            case Now ignored -> new Present();
            case AtPosition at -> new Position(at.position());
            case OnDate on -> new Day(on.date());
            case AtInstant at -> new Point(at.instant());
            case AtReview at -> new Held(strategy, at.ref());
            case AtDecision at -> new Decided(strategy, at.ref());
        };
    }

    /** What is recorded of a review: when it was held, and until then its date. */
    private Meeting review(StrategyCode strategy, String ref) {
        CaseId id = new CaseId(strategy, ref);
        Meeting meeting = new Meeting(held.getIfPresent(id));
        if (meeting.held == null) {
            ledger.forEach(
                    EventTags.caseOf(id),
                    0,
                    ledger.head().position(),
                    stored -> meeting.take(StoredEvents.recorded(stored)));
            if (meeting.date == null) {
                throw new BadAsOfException("There is no meeting “" + ref + "” in strategy “" + strategy + "”");
            }
            if (meeting.held != null) {
                held.put(id, meeting.held);
            }
        }
        return meeting;
    }

    private Event decision(StrategyCode strategy, String ref) {
        CaseId id = new CaseId(strategy, ref);
        Event known = decided.getIfPresent(id);
        if (known != null) {
            return known;
        }
        AtomicReference<@Nullable Event> found = new AtomicReference<>();
        ledger.forEach(EventTags.caseOf(id), 0, ledger.head().position(), stored -> {
            RecordedEvent recorded = StoredEvents.recorded(stored);
            if (recorded.event() instanceof DecisionRecorded) {
                found.set(Event.of(recorded));
            }
        });
        Event decision = found.get();
        if (decision == null) {
            throw new BadAsOfException("There is no decision “" + ref + "” in strategy “" + strategy + "”");
        }
        decided.put(id, decision);
        return decision;
    }

    /** The last position of a day. */
    private long endOf(LocalDate date, ZoneId zone) {
        return before(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** It cannot change any more where there is an event at that instant or later. */
    private long before(Instant instant) {
        Long remembered = lastBefore.getIfPresent(instant);
        if (remembered != null) {
            return remembered;
        }
        long certain = known.getAsLong();
        long last = ledger.positionAt(instant.minusNanos(1));
        if (last < certain) {
            lastBefore.put(instant, last);
        }
        return last;
    }

    private long known(long position) {
        if (position <= known.getAsLong()) {
            return position;
        }
        long head = ledger.head().position();
        if (position > head) {
            throw new BadAsOfException("The ledger has no position " + position + " yet. Its last position is " + head);
        }
        return position;
    }

    private final class Present implements Place {

        @Override
        public long last(ZoneId zone) {
            return ledger.head().position();
        }

        @Override
        public long first(ZoneId zone) {
            return ledger.head().position() + 1;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(clock.instant(), zone);
        }
    }

    private final class Position implements Place {

        private final long position;

        Position(long position) {
            this.position = position;
        }

        @Override
        public long last(ZoneId zone) {
            return known(position);
        }

        @Override
        public long first(ZoneId zone) {
            return position;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            Instant recorded = recordedAt.getIfPresent(position);
            if (recorded == null) {
                Optional<Instant> stored = ledger.at(position).map(StoredEvent::recordedAt);
                stored.ifPresent(instant -> recordedAt.put(position, instant));
                recorded = stored.orElseGet(clock::instant);
            }
            return LocalDate.ofInstant(recorded, zone);
        }
    }

    private final class Day implements Place {

        private final LocalDate date;

        Day(LocalDate date) {
            this.date = date;
        }

        @Override
        public long last(ZoneId zone) {
            return endOf(date, zone);
        }

        @Override
        public long first(ZoneId zone) {
            return before(date.atStartOfDay(zone).toInstant()) + 1;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return date;
        }
    }

    private final class Point implements Place {

        private final Instant instant;

        Point(Instant instant) {
            this.instant = instant;
        }

        @Override
        public long last(ZoneId zone) {
            return ledger.positionAt(instant);
        }

        @Override
        public long first(ZoneId zone) {
            return before(instant) + 1;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(instant, zone);
        }
    }

    private final class Held implements Place {

        private final StrategyCode strategy;
        private final String ref;
        private @Nullable Meeting found;

        Held(StrategyCode strategy, String ref) {
            this.strategy = strategy;
            this.ref = ref;
        }

        private Meeting meeting() {
            Meeting meeting = found;
            if (meeting == null) {
                meeting = review(strategy, ref);
                found = meeting;
            }
            return meeting;
        }

        @Override
        public long last(ZoneId zone) {
            return meeting().position(date -> endOf(date, zone));
        }

        @Override
        public long first(ZoneId zone) {
            return meeting().position(date -> endOf(date.minusDays(1), zone) + 1);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return meeting().day();
        }
    }

    private final class Decided implements Place {

        private final StrategyCode strategy;
        private final String ref;
        private @Nullable Event found;

        Decided(StrategyCode strategy, String ref) {
            this.strategy = strategy;
            this.ref = ref;
        }

        private Event recorded() {
            Event recorded = found;
            if (recorded == null) {
                recorded = decision(strategy, ref);
                found = recorded;
            }
            return recorded;
        }

        @Override
        public long last(ZoneId zone) {
            return recorded().position();
        }

        @Override
        public long first(ZoneId zone) {
            return recorded().position();
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return recorded().asAt();
        }
    }

    /** A review as far as it says when it is. */
    private static final class Meeting {

        private @Nullable LocalDate date;
        private @Nullable Event held;

        Meeting(@Nullable Event held) {
            this.held = held;
        }

        void take(RecordedEvent recorded) {
            switch (recorded.event()) {
                case ReviewScheduled scheduled -> date = scheduled.date();
                case ReviewRescheduled moved -> date = moved.after();
                case ReviewHeld ignored -> held = Event.of(recorded);
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
