package org.waymark.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.ActionView;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProjectView;
import org.waymark.query.review.DecisionView;
import org.waymark.query.review.ReviewCalendar;
import org.waymark.query.review.ReviewView;
import org.waymark.query.risk.RiskView;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/**
 * Everything a strategy holds at one moment, as that moment is to be shown.
 *
 * @param day      the day of that moment
 * @param tracked  the same actions with their histories
 * @param calendar when the next reviews are due
 */
record StrategyStates(
        StrategyView strategy,
        LocalDate day,
        ProgressGrid grid,
        List<ProjectView> projects,
        List<ActionPlanView.Row> actions,
        List<ActionView> tracked,
        List<RiskView> risks,
        List<ReviewView> reviews,
        ReviewCalendar calendar,
        List<DecisionView> decisions) {

    /** Who entered an action, and when. */
    Optional<Provenance> entered(String action) {
        return tracked.stream()
                .filter(each -> each.ref().equals(action))
                .findFirst()
                .map(ActionView::planned);
    }
}
