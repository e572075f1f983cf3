package org.waymark.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.EventType;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;

/** Every change of a strategy, newest first. */
@Pages
class AuditTrailPages {

    private static final int PER_PAGE = 50;

    private static final List<String> TYPES =
            EventType.all().stream().map(EventType::simpleName).toList();

    private final TrailSearch trail;
    private final StrategyPageModel pageModel;

    AuditTrailPages(TrailSearch trail, StrategyPageModel pageModel) {
        this.trail = trail;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/audit-trail")
    @ForHistoryReaders
    ModelAndView trail(
            StrategySnapshot snapshot,
            TrailForm asked,
            @RequestParam(name = "after", required = false) @Nullable String given) {
        Long after = AuditTrail.after(snapshot, given);
        Page page = trail.page(snapshot, asked.filter(), new Window(after, PER_PAGE, true));
        return pageModel
                .page("audit/audit-trail", "audit-trail", snapshot)
                .addObject("trail", page)
                .addObject("asked", asked)
                .addObject(FilterWords.ATTRIBUTE, asked.inWords(after))
                .addObject("after", after)
                .addObject("sameFilter", asked.query(snapshot.asOf()))
                .addObject("types", TYPES);
    }
}
