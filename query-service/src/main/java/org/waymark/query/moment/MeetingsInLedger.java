package org.waymark.query.moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOfResolver.Place;
import org.waymark.query.moment.RecordedMeeting.Happened;
import org.waymark.query.views.LedgerFeed;
import org.waymark.query.views.StoredEvents;

/**
 * Where meetings and decisions are in the ledger. Those that were held, and decisions, are remembered: they stay where they
 * are, and only the day that they were on may be corrected.
 */
final class MeetingsInLedger {

    private static final int REMEMBERED = 10_000;

    private final LedgerReader ledger;
    private final TimesInLedger times;
    private final LedgerFeed feed;
    private final Cache<CaseId, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param through the last position up to which it was looked for corrections */
    private record Remembered(Happened happened, long through) {}

    MeetingsInLedger(LedgerReader ledger, TimesInLedger times, LedgerFeed feed) {
        this.ledger = ledger;
        this.times = times;
        this.feed = feed;
    }

    Place review(StrategyCode strategy, String ref) {
        return new Held(strategy, ref);
    }

    Place decision(StrategyCode strategy, String ref) {
        return new Decided(strategy, ref);
    }

    /** What is recorded of a review: when it was held, and until then its date. */
    private RecordedMeeting meeting(StrategyCode strategy, String ref) {
        RecordedMeeting meeting = read(new CaseId(strategy, ref));
        if (!meeting.known()) {
            throw new BadAsOfException(
                    "review:" + ref, "There is no meeting “" + ref + "” in strategy “" + strategy + "”");
        }
        return meeting;
    }

    private Happened recorded(StrategyCode strategy, String ref) {
        Happened decided = read(new CaseId(strategy, ref)).decided();
        if (decided == null) {
            throw new BadAsOfException(
                    "decision:" + ref, "There is no decision “" + ref + "” in strategy “" + strategy + "”");
        }
        return decided;
    }

    /** What is remembered of a case is read on from where it ends, from memory where the feed still has it. */
    private RecordedMeeting read(CaseId id) {
        Remembered before = remembered.getIfPresent(id);
        RecordedMeeting meeting = new RecordedMeeting(before == null ? null : before.happened());
        long from = before == null ? 0 : before.through() + 1;
        long to = before == null ? ledger.head().position() : feed.position();
        if (from <= to) {
            List<RecordedEvent> since = before == null ? null : feed.recent(before.through());
            if (since == null) {
                ledger.forEach(EventTags.caseOf(id), from, to, stored -> meeting.take(StoredEvents.recorded(stored)));
            } else {
                since.stream()
                        .filter(event ->
                                event.position() <= to && event.event().tags().contains(EventTags.caseOf(id)))
                        .forEach(meeting::take);
            }
            Happened now = meeting.happened();
            if (now != null) {
                remembered.put(id, new Remembered(now, to));
            }
        }
        return meeting;
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

        /** One that is still to come cannot be shown. */
        private RecordedMeeting planned(ZoneId zone) {
            RecordedMeeting meeting = meeting();
            if (meeting.happened() == null) {
                times.mustNotBeAhead(meeting.day(), zone, "review:" + ref);
            }
            return meeting;
        }

        @Override
        public long last(ZoneId zone) {
            return planned(zone).position(date -> times.endOf(date, zone));
        }

        @Override
        public long first(ZoneId zone) {
            return planned(zone).position(date -> times.endOf(date.minusDays(1), zone) + 1);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return planned(zone).day();
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
