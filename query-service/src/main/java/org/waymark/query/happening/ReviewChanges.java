package org.waymark.query.happening;

import java.util.List;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/** Before and after of what happened to a review, field by field. */
final class ReviewChanges {

    private ReviewChanges() {}

    static List<FieldChange> of(ReviewEvent event) {
        return switch (event) {
            case ReviewScheduled scheduled -> FieldChanges.entered(scheduled);
            case ReviewRescheduled moved -> FieldChanges.one("date", moved.before(), moved.after());
            case ReviewCancelled ignored -> List.of(new FieldChange("status", "Scheduled", "Cancelled"));
            case ReviewHeld held -> FieldChanges.entered(held);
            case AttendanceRecorded recorded -> FieldChanges.between(recorded.before(), recorded.after());
            case ReviewClosed closed -> FieldChanges.entered(closed);
            case ReviewCorrected corrected -> FieldChanges.between(corrected.before(), corrected.after());
        };
    }
}
