package org.waymark.query.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentHead;
import org.waymark.events.AssessmentTask;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A round of self-assessment with its plan; its dimensions are {@link AssessmentDimensionView}s.
 *
 * @param framework what it is scored by, as it stood when the round started
 * @param tasks     in the order of their numbers, those that were removed too
 * @param closed    by whom and when; null while it is open
 * @param started   who started it
 * @param changed   the last thing that happened to it, apart from its dimensions
 */
public record AssessmentView(
        StrategyCode strategy,
        String ref,
        AssessmentHead head,
        AssessmentFramework framework,
        List<Task> tasks,
        @Nullable Provenance closed,
        Provenance started,
        Provenance changed)
        implements CurrentState {

    /**
     * A task of the plan.
     *
     * @param number  from 1
     * @param done    the day on which it was done; null where it was not
     * @param removed by whom and why; null while it is in the plan
     * @param changed the last thing that happened to it
     */
    public record Task(
            int number,
            AssessmentTask task,
            @Nullable LocalDate done,
            @Nullable Provenance removed,
            Provenance changed) {

        /** Whether it is in the plan, not done, and should have been before a day. */
        public boolean overdue(LocalDate day) {
            return removed == null
                    && done == null
                    && task.by() != null
                    && task.by().isBefore(day);
        }
    }

    AssessmentView with(AssessmentHead other, List<Task> plan, @Nullable Provenance end, Provenance by) {
        return new AssessmentView(strategy, ref, other, framework, plan, end, started, by);
    }
}
