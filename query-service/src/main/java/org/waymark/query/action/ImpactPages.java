package org.waymark.query.action;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.api.Answers;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Refs;

/** What the actions were meant to bring about, and have. */
@Pages
class ImpactPages {

    private final Answers answers;
    private final StrategyPageModel pageModel;

    ImpactPages(StrategyPageModel pageModel, Answers answers) {
        this.answers = answers;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/impact")
    @ForReaders
    ModelAndView impact(StrategySnapshot snapshot) {
        ActionPlanView plan = answers.laidOut(snapshot, ActionPlanView.class, Actions::plan);
        List<Row> rows = plan.actions().stream()
                .filter(row -> row.impact() != null)
                .sorted(Comparator.comparing(Row::ref, Refs.NATURAL))
                .toList();
        return pageModel
                .page("action/impact", "action-plan", snapshot)
                .addObject("rows", rows)
                .addObject("all", plan.actions().size());
    }
}
