package org.waymark.query.happening;

import java.util.Objects;
import org.waymark.events.CaseKind;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.query.happening.Happening.Assigned;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Withdrawn;

/** What the events of a decision mean. */
final class DecisionMeaning {

    private DecisionMeaning() {}

    static EventMeaning of(DecisionEvent event) {
        return new EventMeaning(
                happening(event),
                day -> DecisionSentences.of(event, FieldChanges.day(day)),
                memory -> DecisionChanges.of(event));
    }

    private static Happening happening(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded recorded -> new Opened(CaseKind.DECISION, recorded.text());
            case DecisionAssigned assigned -> isRescheduled(assigned) ? new Rescheduled() : new Assigned();
            case DecisionProgressReported ignored -> new Reported();
            case DecisionCompleted ignored -> new Completed();
            case DecisionDropped ignored -> new Cancelled();
            case DecisionReopened ignored -> new Reopened();
            case DecisionCorrected corrected -> new Corrected(corrected.after().text());
            case DecisionWithdrawn ignored -> new Withdrawn();
        };
    }

    /** The owner stays, and there was a day already. */
    private static boolean isRescheduled(DecisionAssigned event) {
        return event.before().due() != null
                && Objects.equals(event.before().owner(), event.after().owner());
    }
}
