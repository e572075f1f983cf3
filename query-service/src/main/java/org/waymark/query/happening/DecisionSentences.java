package org.waymark.query.happening;

import java.time.LocalDate;
import java.util.Objects;
import org.waymark.events.DecisionAssignment;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;

/** What happened to a decision, in a sentence. */
final class DecisionSentences {

    private DecisionSentences() {}

    /** @param asAt the day for which it is true, in words */
    static String of(DecisionEvent event, String asAt) {
        return switch (event) {
            case DecisionRecorded recorded ->
                "Recorded decision %s%s: “%s”%s"
                        .formatted(
                                recorded.decision(),
                                recorded.review() == null ? "" : " at meeting " + recorded.review(),
                                recorded.text(),
                                recorded.text().endsWith(".") ? "" : ".");
            case DecisionAssigned assigned -> assigned(assigned.decision(), assigned.before(), assigned.after());
            case DecisionProgressReported reported ->
                "Reported decision %s as under way, as at %s.".formatted(reported.decision(), asAt);
            case DecisionCompleted completed ->
                "Recorded decision %s as done, as at %s.".formatted(completed.decision(), asAt);
            case DecisionDropped dropped -> "Recorded that decision %s will not be done.".formatted(dropped.decision());
            case DecisionReopened reopened -> "Reopened decision %s.".formatted(reopened.decision());
            case DecisionCorrected corrected ->
                "Corrected what was recorded of decision %s: %s."
                        .formatted(
                                corrected.decision(),
                                FieldChanges.names(corrected.before(), corrected.after())
                                        .replace("review", "meeting"));
            case DecisionWithdrawn withdrawn -> "Withdrew decision %s.".formatted(withdrawn.decision());
        };
    }

    private static String assigned(String decision, DecisionAssignment before, DecisionAssignment after) {
        LocalDate due = after.due();
        if (Objects.equals(before.owner(), after.owner())) {
            return due == null
                    ? "Removed the due day of decision %s.".formatted(decision)
                    : before.due() == null
                            ? "Made decision %s due on %s.".formatted(decision, FieldChanges.day(due))
                            : "Rescheduled decision %s from %s to %s."
                                    .formatted(decision, FieldChanges.day(before.due()), FieldChanges.day(due));
        }
        String day = due == null ? "" : ", due on " + FieldChanges.day(due);
        return after.owner() == null
                ? "Left decision %s without an owner%s.".formatted(decision, day)
                : NamedPeople.ownsDecision(after.owner(), decision, day);
    }
}
