package org.waymark.query.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.system.AsOf.AtInstant;
import org.waymark.query.system.AsOf.AtPosition;
import org.waymark.query.system.AsOf.Now;
import org.waymark.query.system.AsOf.OnDate;
import org.waymark.query.system.AsOf.Point;

/** Finds the place in the ledger, and the day, of a moment as people name it. */
public final class Moments {

    private final LedgerReader ledger;
    private final Clock clock;

    Moments(LedgerReader ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The last position that belongs to a moment: all of a day, all up to an instant.
     *
     * @param zone whose days they are
     * @throws BadAsOfException if the ledger has not come to that position yet
     */
    public long lastOf(Point point, ZoneId zone) {
        return switch (point) {
            case Now ignored -> ledger.head().position();
            case AtPosition at -> known(at.position());
            case OnDate on -> before(on.date().plusDays(1).atStartOfDay(zone).toInstant());
            case AtInstant at -> ledger.positionAt(at.instant());
        };
    }

    /** The first position that belongs to a moment: from the start of a day, from an instant on. */
    public long firstOf(Point point, ZoneId zone) {
        return switch (point) {
            case Now ignored -> ledger.head().position() + 1;
            case AtPosition at -> at.position();
            case OnDate on -> before(on.date().atStartOfDay(zone).toInstant()) + 1;
            case AtInstant at -> before(at.instant()) + 1;
        };
    }

    /** The day that a moment is in. */
    LocalDate day(Point point, ZoneId zone) {
        return switch (point) {
            case Now ignored -> LocalDate.ofInstant(clock.instant(), zone);
            case AtPosition at -> LocalDate.ofInstant(recordedAt(at.position()), zone);
            case OnDate on -> on.date();
            case AtInstant at -> LocalDate.ofInstant(at.instant(), zone);
        };
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
}
