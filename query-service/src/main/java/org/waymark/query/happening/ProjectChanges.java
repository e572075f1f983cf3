package org.waymark.query.happening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.StageReport;

/** Before and after of what happened to a project, field by field. */
final class ProjectChanges {

    private ProjectChanges() {}

    static List<FieldChange> of(ProjectEvent event, CaseMemory memory) {
        return switch (event) {
            case ProjectRegistered registered -> FieldChanges.entered(registered);
            case StageProgressReported reported ->
                report(memory.lastOf(reported.report().stage().id()), reported.report());
            case StageProgressCorrected corrected -> report(memory.numbered(corrected.replaces()), corrected.report());
            case ProjectRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case ProjectClosed ignored -> List.of(new FieldChange("status", "Open", "Closed"));
            case ProjectReopened ignored -> List.of(new FieldChange("status", "Closed", "Active"));
            case ProjectRatingSet set -> overall(set.before(), set.rating(), set.byRule());
            case ProjectRatingRemoved removed -> overall(removed.before(), null, removed.byRule());
            case HelpRequestAnswered answered -> List.of(new FieldChange("answer", null, answered.answer()));
        };
    }

    /** By hand until then and since, null where the rule held; and what followed from the rule: the same for themes. */
    static List<FieldChange> overall(
            @Nullable RatingLevel before, @Nullable RatingLevel after, @Nullable RatingLevel byRule) {
        FieldChange hand = new FieldChange("overall rating by hand", words(before), words(after));
        return byRule == null
                ? List.of(hand)
                : List.of(hand, new FieldChange("overall rating by the rule", null, words(byRule)));
    }

    private static @Nullable String words(@Nullable RatingLevel rating) {
        return rating == null ? null : FieldChanges.words(rating);
    }

    private static List<FieldChange> report(Optional<StageReport> before, StageReport after) {
        return FieldChanges.between(before.map(ProjectChanges::said).orElse(Map.of()), said(after));
    }

    private static Map<String, String> said(StageReport report) {
        Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(report));
        said.keySet().removeAll(List.of("number", "scheme version", "scale version"));
        return said;
    }
}
