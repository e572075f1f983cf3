package org.waymark.query.overview;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.indicator.Indicators;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overtime.OverTime;
import org.waymark.query.overtime.OverTimes;
import org.waymark.query.overview.Overview.Counts;
import org.waymark.query.redaction.Redactions;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** A strategy at a glance. */
@Pages
class OverviewPages {

    private static final int LATEST = 8;

    private final Overviews overviews;
    private final StrategyPageModel pageModel;
    private final Answers answers;

    OverviewPages(Overviews overviews, StrategyPageModel pageModel, Answers answers) {
        this.answers = answers;
        this.overviews = overviews;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}")
    @ForReaders
    ModelAndView overview(StrategySnapshot snapshot, @RequestParam(defaultValue = "") String all, Reader reader) {
        Overview overview = answers.laidOut(snapshot, Overview.class, overviews::of);
        boolean tellsLatest = reader.readsHistory() && overview.since() == null;
        return pageModel
                .page("overview/overview", "overview", snapshot)
                .addObject("overview", overview)
                .addObject("lists", new Lists(all.strip()))
                .addObject("over", answers.laidOut(snapshot, OverTime.class, OverTimes::of))
                .addObject("indicators", answers.laidOut(snapshot, Indicators.class, Indicators::of))
                .addObject("attention", overview.attention())
                .addObject("tracked", tracked(overview.counts()))
                .addObject(
                        "redactions", reader.decidesOnRedactions() ? Redactions.waiting(snapshot.present()) : List.of())
                .addObject("latest", tellsLatest ? latest(snapshot) : List.of());
    }

    private static boolean tracked(Counts counts) {
        return counts.projects() + counts.closed() + counts.actions() + counts.complete() + counts.open() > 0;
    }

    /** What changed last, while no meeting was held since which changes could be shown. */
    private static List<AuditEntry> latest(StrategySnapshot snapshot) {
        return AuditTrail.page(snapshot, Filter.NONE, new Window(null, LATEST, true))
                .entries();
    }
}
