package org.waymark.query.overview;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.overview.Overview.Counts;
import org.waymark.query.redaction.Redactions;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** A strategy at a glance. */
@Pages
class OverviewPages {

    private static final int LATEST = 8;

    private final Overviews overviews;
    private final AuditTrail trail;
    private final Redactions redactions;
    private final StrategyPageModel pageModel;

    OverviewPages(Overviews overviews, AuditTrail trail, Redactions redactions, StrategyPageModel pageModel) {
        this.overviews = overviews;
        this.trail = trail;
        this.redactions = redactions;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}")
    @ForReaders
    ModelAndView overview(@PathVariable String code, AsOf asOf, Reader reader) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        Overview overview = overviews.of(strategy.code(), asOf).orElseThrow(StrategyPageModel::notFound);
        boolean tellsLatest = reader.readsHistory() && overview.since() == null;
        return pageModel
                .page("overview/overview", "overview", strategy, asOf)
                .addObject("overview", overview)
                .addObject("attention", overview.attention())
                .addObject("tracked", tracked(overview.counts()))
                .addObject("redactions", reader.decidesOnRedactions() ? redactions.waiting(strategy.code()) : List.of())
                .addObject("latest", tellsLatest ? latest(strategy, asOf) : List.of());
    }

    private static boolean tracked(Counts counts) {
        return counts.projects() + counts.closed() + counts.actions() + counts.complete() + counts.open() > 0;
    }

    /** What changed last, while no meeting was held since which changes could be told. */
    private List<AuditEntry> latest(StrategyView strategy, AsOf asOf) {
        return trail.page(strategy.code(), asOf, Filter.NONE, new Window(null, LATEST, true))
                .map(AuditTrail.Page::entries)
                .orElse(List.of());
    }
}
