package org.waymark.query.moment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.waymark.events.RecordedEvent;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.moment.AsOfResolver.Place;
import org.waymark.query.views.LedgerFeed;

/** Where times are in the ledger. What cannot change any more is remembered. */
final class TimesInLedger {

    private static final int REMEMBERED = 10_000;

    /** A program that asks for its own “now” may be ahead of the database by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final LedgerReader ledger;
    private final Clock clock;
    private final LedgerFeed feed;
    private final Cache<Instant, Long> lastBefore =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Long, Instant> recordedAt =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param feed knows the latest events without asking the ledger */
    TimesInLedger(LedgerReader ledger, Clock clock, LedgerFeed feed) {
        this.ledger = ledger;
        this.clock = clock;
        this.feed = feed;
    }

    Place now() {
        return new Present();
    }

    Place position(long position) {
        return new Position(position);
    }

    Place day(LocalDate date) {
        return new Day(date);
    }

    Place instant(Instant instant) {
        return new Point(instant);
    }

    /** The last position of a day. */
    long endOf(LocalDate date, ZoneId zone) {
        return before(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** It cannot change any more where there is an event at that instant or later. */
    private long before(Instant instant) {
        Long remembered = lastBefore.getIfPresent(instant);
        if (remembered != null) {
            return remembered;
        }
        long certain = feed.position();
        long last = ledger.positionAt(instant.minusNanos(1));
        if (last < certain) {
            lastBefore.put(instant, last);
        }
        return last;
    }

    /**
     * Nothing is known of a day to come.
     *
     * @param said the moment, as it was written
     */
    void mustNotBeAhead(LocalDate date, ZoneId zone, String said) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (date.isAfter(today)) {
            throw new BadAsOfException(
                    said, "“" + said + "” is in the future. Give a day no later than today, " + today);
        }
    }

    private void mustNotBeAhead(Instant instant) {
        if (instant.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new BadAsOfException(
                    instant.toString(), "“" + instant + "” is in the future. Give an instant that has passed");
        }
    }

    private long known(long position) {
        if (position <= feed.position()) {
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
            return known(position);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            Instant recorded = recordedAt.getIfPresent(position);
            if (recorded == null) {
                Optional<Instant> stored = feed.recentAt(position)
                        .map(RecordedEvent::recordedAt)
                        .or(() -> ledger.at(position).map(StoredEvent::recordedAt));
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
            mustNotBeAhead(date, zone, date.toString());
            return endOf(date, zone);
        }

        @Override
        public long first(ZoneId zone) {
            mustNotBeAhead(date, zone, date.toString());
            return before(date.atStartOfDay(zone).toInstant()) + 1;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            mustNotBeAhead(date, zone, date.toString());
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
            mustNotBeAhead(instant);
            return ledger.positionAt(instant);
        }

        @Override
        public long first(ZoneId zone) {
            mustNotBeAhead(instant);
            return before(instant) + 1;
        }

        @Override
        public LocalDate day(ZoneId zone) {
            mustNotBeAhead(instant);
            return LocalDate.ofInstant(instant, zone);
        }
    }
}
