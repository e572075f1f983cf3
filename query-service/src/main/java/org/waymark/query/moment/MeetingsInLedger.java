package org.waymark.query.moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOfResolver.Place;
import org.waymark.query.moment.RecordedMeeting.Happened;
import org.waymark.query.views.StoredEvents;

/** Where meetings and decisions are in the ledger. Those that were held, and decisions, are remembered: they stay where they are. */
final class MeetingsInLedger {

    private static final int REMEMBERED = 10_000;

    private final LedgerReader ledger;
    private final TimesInLedger times;
    private final Cache<CaseId, Happened> held =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<CaseId, Happened> decided =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    MeetingsInLedger(LedgerReader ledger, TimesInLedger times) {
        this.ledger = ledger;
        this.times = times;
    }

    Place review(StrategyCode strategy, String ref) {
        return new Held(strategy, ref);
    }

    Place decision(StrategyCode strategy, String ref) {
        return new Decided(strategy, ref);
    }

    /** What is recorded of a review: when it was held, and until then its date. */
    private RecordedMeeting meeting(StrategyCode strategy, String ref) {
        CaseId id = new CaseId(strategy, ref);
        RecordedMeeting meeting = new RecordedMeeting(held.getIfPresent(id));
        if (meeting.held() == null) {
            ledger.forEach(
                    EventTags.caseOf(id),
                    0,
                    ledger.head().position(),
                    stored -> meeting.take(StoredEvents.recorded(stored)));
            if (!meeting.known()) {
                throw new BadAsOfException("There is no meeting “" + ref + "” in strategy “" + strategy + "”");
            }
            Happened now = meeting.held();
            if (now != null) {
                held.put(id, now);
            }
        }
        return meeting;
    }

    private Happened recorded(StrategyCode strategy, String ref) {
        CaseId id = new CaseId(strategy, ref);
        Happened known = decided.getIfPresent(id);
        if (known != null) {
            return known;
        }
        AtomicReference<@Nullable Happened> found = new AtomicReference<>();
        ledger.forEach(EventTags.caseOf(id), 0, ledger.head().position(), stored -> {
            RecordedEvent recorded = StoredEvents.recorded(stored);
            if (recorded.event() instanceof DecisionRecorded) {
                found.set(Happened.in(recorded));
            }
        });
        Happened decision = found.get();
        if (decision == null) {
            throw new BadAsOfException("There is no decision “" + ref + "” in strategy “" + strategy + "”");
        }
        decided.put(id, decision);
        return decision;
    }

    private final class Held implements Place {

        private final StrategyCode strategy;
        private final String ref;
        private @Nullable RecordedMeeting found;

        Held(StrategyCode strategy, String ref) {
            this.strategy = strategy;
            this.ref = ref;
        }

        private RecordedMeeting meeting() {
            RecordedMeeting meeting = found;
            if (meeting == null) {
                meeting = MeetingsInLedger.this.meeting(strategy, ref);
                found = meeting;
            }
            return meeting;
        }

        @Override
        public long last(ZoneId zone) {
            return meeting().position(date -> times.endOf(date, zone));
        }

        @Override
        public long first(ZoneId zone) {
            return meeting().position(date -> times.endOf(date.minusDays(1), zone) + 1);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return meeting().day();
        }
    }

    private final class Decided implements Place {

        private final StrategyCode strategy;
        private final String ref;
        private @Nullable Happened found;

        Decided(StrategyCode strategy, String ref) {
            this.strategy = strategy;
            this.ref = ref;
        }

        private Happened recorded() {
            Happened recorded = found;
            if (recorded == null) {
                recorded = MeetingsInLedger.this.recorded(strategy, ref);
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
}
