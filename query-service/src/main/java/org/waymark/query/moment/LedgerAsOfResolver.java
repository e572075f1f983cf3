package org.waymark.query.moment;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtInstant;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.Now;
import org.waymark.query.moment.AsOf.OnDate;

/** Finds moments in the ledger itself: a time, or when people met or decided. */
public final class LedgerAsOfResolver implements AsOfResolver {

    private final TimesInLedger times;
    private final MeetingsInLedger meetings;

    /** @param known gives a position up to which the ledger certainly goes */
    public LedgerAsOfResolver(LedgerReader ledger, Clock clock, LongSupplier known) {
        this.times = new TimesInLedger(ledger, clock, known);
        this.meetings = new MeetingsInLedger(ledger, times);
    }

    @Override
    public Place find(StrategyCode strategy, Moment moment) {
        return switch (moment) {
            case Now ignored -> times.now();
            case AtPosition at -> times.position(at.position());
            case OnDate on -> times.day(on.date());
            case AtInstant at -> times.instant(at.instant());
            case AtReview at -> meetings.review(strategy, at.ref());
            case AtDecision at -> meetings.decision(strategy, at.ref());
        };
    }
}
