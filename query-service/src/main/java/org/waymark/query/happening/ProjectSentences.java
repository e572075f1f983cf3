package org.waymark.query.happening;

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

/** What happened to a project, in a sentence. */
final class ProjectSentences {

    private ProjectSentences() {}

    static String of(ProjectEvent event, String day) {
        return switch (event) {
            case ProjectRegistered registered ->
                "Registered project %s, “%s”, under theme %s."
                        .formatted(registered.project(), registered.title(), registered.theme());
            case StageProgressReported reported ->
                "Reported %s of %s as %s%s, as at %s."
                        .formatted(
                                reported.report().stage().title(),
                                reported.project(),
                                FieldChanges.words(reported.report().rating()),
                                asking(reported.report()),
                                day);
            case StageProgressCorrected corrected ->
                "Corrected report %d on %s: %s is %s%s, as at %s."
                        .formatted(
                                corrected.replaces(),
                                corrected.project(),
                                corrected.report().stage().title(),
                                FieldChanges.words(corrected.report().rating()),
                                asking(corrected.report()),
                                day);
            case ProjectRevised revised ->
                "Revised project %s, “%s”."
                        .formatted(revised.project(), revised.after().title());
            case ProjectClosed closed -> "Closed project %s.".formatted(closed.project());
            case ProjectReopened reopened -> "Reopened project %s.".formatted(reopened.project());
            case ProjectRatingSet set ->
                "Set the overall rating of %s to %s. %s"
                        .formatted(set.project(), FieldChanges.words(set.rating()), byRule(set.byRule()));
            case ProjectRatingRemoved removed ->
                "Removed the overall rating of %s that was set by hand, %s. %s"
                        .formatted(removed.project(), FieldChanges.words(removed.before()), byRule(removed.byRule()));
            case HelpRequestAnswered answered ->
                "Answered the request for help in report %d on %s, %s."
                        .formatted(
                                answered.report(),
                                answered.project(),
                                answered.stage().title());
        };
    }

    /** What followed from the rule: the same for themes. */
    static String byRule(@Nullable RatingLevel rating) {
        return rating == null
                ? "Nothing followed from the rule."
                : "It was %s by the rule.".formatted(FieldChanges.words(rating));
    }

    private static String asking(StageReport report) {
        return report.helpNeeded() == null ? "" : ", asking for help";
    }
}
