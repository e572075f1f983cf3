package org.waymark.query.happening;

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
import org.waymark.events.CaseKind;
import org.waymark.query.happening.Happening.Assigned;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Revised;

/** What the events of an action mean. */
final class ActionMeaning {

    private ActionMeaning() {}

    static EventMeaning of(ActionEvent event) {
        return new EventMeaning(
                happening(event),
                day -> ActionSentences.of(event, FieldChanges.day(day)),
                memory -> ActionChanges.of(event));
    }

    private static Happening happening(ActionEvent event) {
        return switch (event) {
            case ActionPlanned planned ->
                new Opened(CaseKind.ACTION, planned.plan().activities());
            case ActionRevised revised -> new Revised(revised.after().activities());
            case ActionRescheduled ignored -> new Rescheduled();
            case ActionAssigned ignored -> new Assigned();
            case ActionProgressReported ignored -> new Reported();
            case ActionProgressCorrected ignored -> new Corrected(null);
            case ActionCompleted ignored -> new Completed();
            case ActionCancelled ignored -> new Cancelled();
            case ActionReopened ignored -> new Reopened();
            case ImpactRecorded ignored -> new Happening.ImpactRecorded();
        };
    }
}
