package org.waymark.query.happening;

import org.waymark.events.CaseKind;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.query.happening.Happening.Opened;

/** What the events of a decision mean. */
final class DecisionMeaning {

    private DecisionMeaning() {}

    static EventMeaning of(DecisionEvent event) {
        return new EventMeaning(
                happening(event), day -> ReviewSentences.of(event), memory -> FieldChanges.entered((Record) event));
    }

    private static Happening happening(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded recorded -> new Opened(CaseKind.DECISION, recorded.text());
        };
    }
}
