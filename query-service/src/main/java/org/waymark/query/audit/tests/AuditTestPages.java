package org.waymark.query.audit.tests;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Pages;

/** The auditor's seat: which tests there are, and what each shows. */
@Pages
class AuditTestPages {

    static final String SECTION = "audit-trail";

    /** How many changes a page shows; files have more. */
    private static final int SHOWN = 200;

    private final StrategyPageModel pageModel;

    AuditTestPages(StrategyPageModel pageModel) {
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/audit")
    @ForHistoryReaders
    ModelAndView seat(StrategySnapshot snapshot) {
        return pageModel.page("audit/tests/seat", SECTION, snapshot).addObject("kinds", List.of(TestKind.values()));
    }

    @GetMapping("/strategies/{code}/audit/sample")
    @ForHistoryReaders
    ModelAndView sample(StrategySnapshot snapshot, SampleForm asked) {
        return page(snapshot, asked);
    }

    @GetMapping("/strategies/{code}/audit/meetings")
    @ForHistoryReaders
    ModelAndView meetings(StrategySnapshot snapshot, MeetingsForm asked) {
        return page(snapshot, asked);
    }

    @GetMapping("/strategies/{code}/audit/late")
    @ForHistoryReaders
    ModelAndView late(StrategySnapshot snapshot, LateForm asked) {
        return page(snapshot, asked);
    }

    @GetMapping("/strategies/{code}/audit/reasons")
    @ForHistoryReaders
    ModelAndView reasons(StrategySnapshot snapshot, ReasonsForm asked) {
        return page(snapshot, asked);
    }

    @GetMapping("/strategies/{code}/audit/ratings")
    @ForHistoryReaders
    ModelAndView ratings(StrategySnapshot snapshot, RatingsForm asked) {
        return page(snapshot, asked);
    }

    private ModelAndView page(StrategySnapshot snapshot, TestForm asked) {
        AuditTest test = asked.test();
        TestResult result = test.run(snapshot);
        List<FoundChange> shown =
                result.found().subList(0, Math.min(SHOWN, result.found().size()));
        return pageModel
                .page("audit/tests/test", SECTION, snapshot)
                .addObject("kind", test.kind())
                .addObject("result", result)
                .addObject("shown", shown)
                .addObject("fields", asked.fields())
                .addObject(FilterWords.ATTRIBUTE, test.period().inWords());
    }
}
