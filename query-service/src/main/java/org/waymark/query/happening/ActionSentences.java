package org.waymark.query.happening;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionProgress;
import org.waymark.events.RatingLevel;
import org.waymark.events.Timescale;

/** What happened to an action, in a sentence. */
final class ActionSentences {

    private ActionSentences() {}

    static String of(ActionEvent event, String day) {
        return switch (event) {
            case ActionPlanned planned ->
                "Planned action %s: %s"
                        .formatted(planned.action(), sentence(planned.plan().activities()));
            case ActionRevised revised ->
                "Revised action %s: %s."
                        .formatted(revised.action(), FieldChanges.names(revised.before(), revised.after()));
            case ActionRescheduled moved ->
                "Rescheduled action %s from %s to %s."
                        .formatted(moved.action(), time(moved.before()), time(moved.after()));
            case ActionAssigned assigned ->
                assigned.after().isEmpty()
                        ? "Left action %s without a lead.".formatted(assigned.action())
                        : NamedPeople.assigned(assigned.action(), assigned.after());
            case ActionProgressReported reported ->
                "Reported action %s as %s, as at %s.".formatted(reported.action(), how(reported.progress()), day);
            case ActionProgressCorrected corrected ->
                "Corrected report %d on action %s: it is %s, as at %s."
                        .formatted(corrected.report(), corrected.action(), how(corrected.after()), day);
            case ActionCompleted completed -> "Completed action %s.".formatted(completed.action());
            case ActionCancelled cancelled -> "Cancelled action %s.".formatted(cancelled.action());
            case ActionReopened reopened -> "Reopened action %s.".formatted(reopened.action());
            case ImpactRecorded recorded -> "Recorded the impact of action %s.".formatted(recorded.action());
        };
    }

    private static String how(ActionProgress progress) {
        RatingLevel rating = progress.rating();
        String status = progress.status().title().toLowerCase(Locale.UK);
        return rating == null ? status : status + ", " + FieldChanges.words(rating);
    }

    private static String time(@Nullable Timescale timescale) {
        if (timescale == null) {
            return "no date";
        }
        LocalDate date = timescale.date();
        return date == null || timescale.every() != null ? "“" + timescale.words() + "”" : FieldChanges.day(date);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
