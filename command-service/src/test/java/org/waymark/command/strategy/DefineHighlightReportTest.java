package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.highlightReportDefined;
import static org.waymark.events.StrategyEvents.strategyAdopted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportSettings;
import org.waymark.events.StrategyEvent.HighlightReportDefined;

class DefineHighlightReportTest extends EntityTest {

    private static DefineHighlightReport define(@Nullable Boolean coordinatorMayIssue, String... sections) {
        return new DefineHighlightReport(SG23, List.of(sections), coordinatorMayIssue);
    }

    @Test
    void setsWhatAReportTellsAndWhoIssuesIt() {
        givenStrategyAnd()
                .when(define(true, "status", "risks", "asks"))
                .success()
                .events(new HighlightReportDefined(
                        SG23,
                        2,
                        ReportSettings.DEFAULT,
                        highlightReportDefined().after()));
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        Given given = after(givenStrategyAnd(highlightReportDefined())
                .when(define(null, "status"))
                .success()
                .events(new HighlightReportDefined(
                        SG23,
                        3,
                        new ReportSettings(List.of("status", "risks", "asks"), true),
                        new ReportSettings(List.of("status"), true))));
        given.when(define(false))
                .success()
                .events(new HighlightReportDefined(
                        SG23,
                        4,
                        new ReportSettings(List.of("status"), true),
                        new ReportSettings(List.of("status"), false)));
    }

    @Test
    void refusesWhatIsInForceAndSectionsThatAreNone() {
        Given given = givenStrategyAnd();
        given = after(given.when(define(false, ReportSection.DEFAULT.toArray(String[]::new)))
                .exceptionSatisfies(refusal("highlight-report.unchanged", "sections"))
                .events());
        given = after(given.when(define(null, "weather"))
                .exceptionSatisfies(refusal("report.section-unknown", "sections"))
                .events());
        given.when(define(null, "status", "status"))
                .exceptionSatisfies(refusal("section.twice", "sections"))
                .events();
    }

    @Test
    void needsAReasonOnceTheStrategyIsAdopted() {
        Given adopted = after(givenStrategyAnd(strategyAdopted())
                .when(define(true))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events());
        adopted.when(define(true), because("The sponsor is away over the summer"))
                .success();
    }
}
