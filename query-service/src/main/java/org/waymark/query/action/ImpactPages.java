package org.waymark.query.action;

import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Refs;

/** What the actions were meant to bring about, and have. */
@Pages
class ImpactPages {

    private final Actions actions;
    private final StrategyPageModel pageModel;

    ImpactPages(Actions actions, StrategyPageModel pageModel) {
        this.actions = actions;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/impact")
    @ForReaders
    ModelAndView impact(@PathVariable String code, AsOf asOf) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        ActionPlanView plan = actions.of(strategy.code(), asOf).orElseThrow(StrategyPageModel::notFound);
        List<Row> rows = plan.actions().stream()
                .filter(row -> row.impact() != null)
                .sorted(Comparator.comparing(Row::ref, Refs.NATURAL))
                .toList();
        return pageModel
                .page("action/impact", "action-plan", strategy, asOf)
                .addObject("rows", rows)
                .addObject("all", plan.actions().size());
    }
}
