package org.waymark.query.happening;

import org.waymark.events.CaseKind;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Withdrawn;

/** What the events of a decision mean. */
final class DecisionMeaning {

    private DecisionMeaning() {}

    static EventMeaning of(DecisionEvent event) {
        return new EventMeaning(happening(event), day -> ReviewSentences.of(event), memory -> ReviewChanges.of(event));
    }

    private static Happening happening(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded recorded -> new Opened(CaseKind.DECISION, recorded.text());
            case DecisionCorrected corrected -> new Corrected(corrected.after().text());
            case DecisionWithdrawn ignored -> new Withdrawn();
        };
    }
}
