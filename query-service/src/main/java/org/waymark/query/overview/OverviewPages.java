package org.waymark.query.overview;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.Actions;
import org.waymark.query.audit.AuditEntry;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.redaction.Redactions;
import org.waymark.query.strategy.StrategyFrame;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.AsOf;
import org.waymark.query.web.ForReaders;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** A strategy at a glance. */
@Pages
class OverviewPages {

    private static final int LATEST = 8;

    private final ProgressGrids grids;
    private final Actions actions;
    private final AuditTrail trail;
    private final Redactions redactions;
    private final StrategyFrame frame;

    OverviewPages(ProgressGrids grids, Actions actions, AuditTrail trail, Redactions redactions, StrategyFrame frame) {
        this.grids = grids;
        this.actions = actions;
        this.trail = trail;
        this.redactions = redactions;
        this.frame = frame;
    }

    @GetMapping("/strategies/{code}")
    @ForReaders
    ModelAndView overview(@PathVariable String code, AsOf asOf, Reader reader) {
        StrategyView strategy = frame.strategy(code, asOf);
        ProgressGrid grid = grids.of(strategy.code(), asOf).orElseThrow(StrategyFrame::notFound);
        ActionPlanView plan = actions.of(strategy.code(), asOf).orElseThrow(StrategyFrame::notFound);
        return frame.page("overview/overview", "overview", strategy, asOf)
                .addObject("grid", grid)
                .addObject("plan", plan)
                .addObject("attention", Attention.of(grid, plan))
                .addObject("redactions", reader.decidesOnRedactions() ? redactions.waiting(strategy.code()) : List.of())
                .addObject("counts", Attention.counts(grid))
                .addObject("projects", Attention.projects(grid).count())
                .addObject("latest", reader.readsHistory() ? latest(strategy, asOf) : List.of());
    }

    private List<AuditEntry> latest(StrategyView strategy, AsOf asOf) {
        return trail.page(strategy.code(), asOf, Filter.NONE, new Window(null, LATEST, true))
                .map(AuditTrail.Page::entries)
                .orElse(List.of());
    }
}
