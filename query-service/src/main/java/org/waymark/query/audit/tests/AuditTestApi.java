package org.waymark.query.audit.tests;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;

/** The tests of the audit trail for programs. */
@Api
class AuditTestApi {

    @GetMapping("/api/strategies/{code}/audit/sample")
    @ForHistoryReaders
    @Summary("Changes drawn by lot: the same seed draws the same, as everybody can check")
    Answer<TestResult> sample(
            @AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute SampleForm asked) {
        return answer(snapshot, asked);
    }

    @GetMapping("/api/strategies/{code}/audit/meetings")
    @ForHistoryReaders
    @Summary("Changes recorded shortly before or after a meeting or the issue of a report")
    Answer<TestResult> meetings(
            @AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute MeetingsForm asked) {
        return answer(snapshot, asked);
    }

    @GetMapping("/api/strategies/{code}/audit/late")
    @ForHistoryReaders
    @Summary("Changes recorded long after the day for which they are true")
    Answer<TestResult> late(@AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute LateForm asked) {
        return answer(snapshot, asked);
    }

    @GetMapping("/api/strategies/{code}/audit/reasons")
    @ForHistoryReaders
    @Summary("Changes whose reason is missing, short or repeated")
    Answer<TestResult> reasons(
            @AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute ReasonsForm asked) {
        return answer(snapshot, asked);
    }

    @GetMapping("/api/strategies/{code}/audit/ratings")
    @ForHistoryReaders
    @Summary("Ratings that improved while nothing was said that would explain it")
    Answer<TestResult> ratings(
            @AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute RatingsForm asked) {
        return answer(snapshot, asked);
    }

    private static Answer<TestResult> answer(StrategySnapshot snapshot, TestForm form) {
        AuditTest test = form.test();
        return Answer.of(snapshot, () -> test.run(snapshot))
                .dependingOn(">", test.period().from(), snapshot::firstOf)
                .dependingOn("<", test.period().to(), snapshot::lastOf);
    }
}
