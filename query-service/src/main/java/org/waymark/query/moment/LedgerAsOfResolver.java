package org.waymark.query.moment;

import java.time.Clock;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.AsOf.AtDecision;
import org.waymark.query.moment.AsOf.AtInstant;
import org.waymark.query.moment.AsOf.AtPosition;
import org.waymark.query.moment.AsOf.AtReport;
import org.waymark.query.moment.AsOf.AtReview;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.AsOf.Now;
import org.waymark.query.moment.AsOf.OnDate;
import org.waymark.query.views.LedgerFeed;

/** Finds moments in the ledger itself: a time, or when people met, decided or issued a report. */
public final class LedgerAsOfResolver implements AsOfResolver {

    private final TimesInLedger times;
    private final CasesInLedger cases;

    /** @param feed knows the latest events without asking the ledger */
    public LedgerAsOfResolver(LedgerReader ledger, Clock clock, LedgerFeed feed) {
        this.times = new TimesInLedger(ledger, clock, feed);
        this.cases = new CasesInLedger(ledger, times, feed);
    }

    @Override
    public Place find(StrategyCode strategy, Moment moment) {
        return switch (moment) {
            case Now ignored -> times.now();
            case AtPosition at -> times.position(at.position());
            case OnDate on -> times.day(on.date());
            case AtInstant at -> times.instant(at.instant());
            case AtReview at -> cases.review(strategy, at.ref());
            case AtDecision at -> cases.decision(strategy, at.ref());
            case AtReport at -> cases.report(strategy, at);
        };
    }
}
