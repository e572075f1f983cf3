package org.waymark.query.happening;

import java.util.List;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;

/** Before and after of what happened to a decision, field by field. */
final class DecisionChanges {

    private DecisionChanges() {}

    static List<FieldChange> of(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded recorded -> FieldChanges.entered(recorded);
            case DecisionAssigned assigned -> FieldChanges.between(assigned.before(), assigned.after());
            case DecisionProgressReported reported ->
                List.of(status("Under way"), new FieldChange("comment", null, reported.comment()));
            case DecisionCompleted completed ->
                List.of(status("Done"), new FieldChange("outcome", null, completed.outcome()));
            case DecisionDropped ignored -> List.of(status("Not to be done"));
            case DecisionReopened ignored -> List.of(status("Open"));
            case DecisionCorrected corrected ->
                FieldChanges.between(corrected.before(), corrected.after()).stream()
                        .map(change -> change.field().equals("review")
                                ? new FieldChange("meeting", change.before(), change.after())
                                : change)
                        .toList();
            case DecisionWithdrawn ignored -> List.of(new FieldChange("status", "Recorded", "Withdrawn"));
        };
    }

    /** What it was before is not known from the event alone. */
    private static FieldChange status(String now) {
        return new FieldChange("status", null, now);
    }
}
