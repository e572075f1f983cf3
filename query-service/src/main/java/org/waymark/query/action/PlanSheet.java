package org.waymark.query.action;

import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.kinds.MeetingSheet;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Refs;

/** The action plan of a meeting. */
@Component
final class PlanSheet implements MeetingSheet {

    private final Answers answers;

    PlanSheet(Answers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String title() {
        return "Action plan";
    }

    @Override
    public boolean wide() {
        return false;
    }

    @Override
    public String template() {
        return "action/plan-sheet";
    }

    @Override
    public Map<String, Object> model(StrategySnapshot snapshot) {
        ActionPlanView plan = answers.laidOut(snapshot, ActionPlanView.class, Actions::plan);
        return Map.of(
                "themes",
                ActionPlanPages.themes(
                        Strategies.at(snapshot),
                        plan.actions().stream()
                                .sorted(Comparator.comparing(ActionPlanView.Row::ref, Refs.NATURAL))
                                .toList()));
    }
}
