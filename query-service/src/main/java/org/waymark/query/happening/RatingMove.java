package org.waymark.query.happening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionProgress;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;

/**
 * A rating that was given where there was one before: of a stage, an action or a risk.
 *
 * @param before the earlier rating in words, such as “Amber” or “High 16”
 * @param after  the new one
 * @param better whether it is better; of a risk, whether it is lower
 * @param comment what was said with it; null where nothing was
 */
public record RatingMove(
        String before,
        String after,
        boolean better,
        @Nullable String comment) {

    /**
     * What an event did to a rating; empty where it gave none, or the first.
     *
     * @param memory what was known of its case before
     */
    public static Optional<RatingMove> of(WaymarkEvent event, CaseMemory memory) {
        return switch (event) {
            case StageProgressReported reported ->
                stage(memory.lastOf(reported.report().stage().id()), reported.report());
            case StageProgressCorrected corrected -> stage(memory.numbered(corrected.replaces()), corrected.report());
            case ActionProgressReported reported -> action(memory.rating(), reported.progress());
            case ActionProgressCorrected corrected -> action(corrected.before().rating(), corrected.after());
            case RiskReassessed assessed -> risk(assessed.before(), assessed.after());
            default -> Optional.empty();
        };
    }

    private static Optional<RatingMove> stage(Optional<StageReport> before, StageReport after) {
        return before.map(report -> rated(report.rating(), after.rating(), after.comment()));
    }

    private static Optional<RatingMove> action(@Nullable RatingLevel before, ActionProgress after) {
        return before == null || after.rating() == null
                ? Optional.empty()
                : Optional.of(rated(before, after.rating(), after.comment()));
    }

    private static Optional<RatingMove> risk(@Nullable RiskAssessment before, RiskAssessment after) {
        return before == null
                ? Optional.empty()
                : Optional.of(new RatingMove(
                        words(before), words(after), after.worseThan(before) < 0, said(after.rationale())));
    }

    private static RatingMove rated(RatingLevel before, RatingLevel after, @Nullable String comment) {
        return new RatingMove(before.name(), after.name(), after.isBetterThan(before), said(comment));
    }

    private static String words(RiskAssessment assessment) {
        return RiskAssessment.scored(assessment.rating(), assessment.score());
    }

    private static @Nullable String said(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : comment;
    }
}
