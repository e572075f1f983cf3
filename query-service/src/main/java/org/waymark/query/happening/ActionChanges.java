package org.waymark.query.happening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Before and after of what happened to an action, field by field. */
final class ActionChanges {

    private ActionChanges() {}

    static List<FieldChange> of(ActionEvent event) {
        return switch (event) {
            case ActionPlanned planned -> FieldChanges.between(null, planned.plan());
            case ActionRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case ActionRescheduled moved -> FieldChanges.one("due", moved.before(), moved.after());
            case ActionAssigned assigned -> FieldChanges.one("leads", assigned.before(), assigned.after());
            case ActionProgressReported reported -> FieldChanges.between(Map.of(), said(reported.progress()));
            case ActionProgressCorrected corrected ->
                FieldChanges.between(said(corrected.before()), said(corrected.after()));
            case ActionCompleted completed -> List.of(new FieldChange("evidence", null, completed.evidence()));
            case ActionCancelled ignored -> List.of(new FieldChange("status", "Open", "Cancelled"));
            case ActionReopened ignored -> List.of(new FieldChange("status", "Ended", "Open"));
            case ImpactRecorded recorded -> FieldChanges.between(recorded.before(), recorded.after());
        };
    }

    private static Map<String, String> said(ActionProgress progress) {
        Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(progress));
        said.remove("scale version");
        return said;
    }
}
