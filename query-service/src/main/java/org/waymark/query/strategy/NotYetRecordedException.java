package org.waymark.query.strategy;

import org.waymark.query.api.NotFoundException;
import org.waymark.query.moment.StrategySnapshot;

/** The strategy that is asked for exists, but nothing of it was recorded by the moment that is asked for. */
final class NotYetRecordedException extends NotFoundException {

    private final transient StrategySnapshot snapshot;

    NotYetRecordedException(StrategySnapshot snapshot, StrategyView now) {
        super(
                "strategy.not-found",
                "Nothing was recorded of strategy “" + now.code() + "” by then. Its first entry was recorded at "
                        + now.created().recordedAt() + ". mode=corrected shows the day as it is known now");
        this.snapshot = snapshot;
    }

    /** The moment that was asked for. */
    StrategySnapshot snapshot() {
        return snapshot;
    }
}
