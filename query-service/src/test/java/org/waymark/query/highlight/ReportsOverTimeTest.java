package org.waymark.query.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.Role;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvents;
import org.waymark.query.highlight.ReportAttention.Need;
import org.waymark.query.highlight.content.Erratum;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

/** What becomes of reports as time goes on: errata, what is due, and what needs attention. */
class ReportsOverTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 14);
    private static final StrategyBuilder STRATEGY = StrategyBuilder.strategy(SG23);

    private final Recorded history = new Recorded();

    ReportsOverTimeTest() {
        StrategyEvents.newStrategy().forEach(event -> history.then(event, "2023-04-01"));
        history.then(StrategyEvents.themeAdded(), "2023-04-01")
                .then(StrategyEvents.strategyAdopted(), "2023-04-01")
                .then(STRATEGY.project("P1").registered(), "2023-04-02");
    }

    private StrategySnapshot now() {
        return history.snapshot(TODAY);
    }

    private StrategyMoment moment(StrategySnapshot snapshot) {
        return new StrategyMoment(Strategies.at(snapshot), snapshot);
    }

    /** For June, issued on 1 July, when all of this is recorded. */
    private void issued() {
        ReportHead june = new ReportHead(
                LocalDate.of(2023, 6, 1),
                LocalDate.of(2023, 6, 30),
                null,
                null,
                "coordinator",
                null,
                List.of(),
                ReportSection.DEFAULT);
        history.then(HighlightReportEvents.drafted("H1", june)).then(issued(1));
    }

    private HighlightReportIssued issued(int version) {
        return new HighlightReportIssued(
                SG23,
                "H1",
                version,
                null,
                history.position(),
                1,
                HighlightReportEvents.FINGERPRINT,
                HighlightReportEvents.CONTENT);
    }

    private void reported(int number, String asAt) {
        history.then(
                STRATEGY.project("P1").report(number).rated(RatingLevel.AMBER).reported(), asAt);
    }

    private List<Erratum> errata(StrategySnapshot snapshot) {
        HighlightReportView report = snapshot.one(HIGHLIGHT_REPORTS, "H1").orElseThrow();
        return HighlightReport.errata(snapshot, report, report.latest());
    }

    @Test
    void aLateReportForADayOfThePeriodIsAnErratum() {
        reported(1, "2023-05-20");
        issued();
        assertThat(errata(now())).isEmpty();
        reported(2, "2023-06-20");
        reported(3, "2023-07-02");

        assertThat(errata(now()))
                .singleElement()
                .returns("P1", Erratum::item)
                .returns(LocalDate.of(2023, 6, 20), Erratum::asAt)
                .returns("coordinator", Erratum::by);
    }

    @Test
    void aCorrectionOfWhatWasToldIsAnErratumWhateverDayItWasFor() {
        reported(1, "2023-05-20");
        issued();
        history.then(
                STRATEGY.project("P1").report(2).rated(RatingLevel.RED).replacing(1),
                Map.of(EventMetadata.AS_AT, "2023-05-20", EventMetadata.REASON, "It was Red"));

        assertThat(errata(now())).singleElement().returns("It was Red", Erratum::reason);
    }

    @Test
    void commentsAndReportsThemselvesChangeNothing() {
        issued();
        history.then(new HighlightReportRevised(SG23, "H1", 2), "2023-06-30")
                .then(StrategyEvents.roleGranted(), "2023-06-30")
                .then(STRATEGY.meeting("M1").scheduled(), "2023-06-30");

        HighlightReportView report = now().one(HIGHLIGHT_REPORTS, "H1").orElseThrow();
        assertThat(HighlightReport.errata(now(), report, report.versions().getFirst()))
                .isEmpty();
    }

    @Test
    void theErrataOfAPastMomentAreThoseThatWereKnownThen() {
        issued();
        long before = history.position();
        reported(1, "2023-06-20");

        assertThat(errata(new FoldedSnapshots(history, TODAY).of(SG23, AsOf.position(before))))
                .isEmpty();
        assertThat(errata(now())).hasSize(1);
    }

    @Test
    void theNextVersionTakesTheErrataIn() {
        issued();
        reported(1, "2023-06-20");
        history.then(new HighlightReportRevised(SG23, "H1", 2), Map.of(EventMetadata.REASON, "A late report"))
                .then(issued(2));

        assertThat(errata(now())).isEmpty();
    }

    @Test
    void theNextReportIsDueByTheCycle() {
        issued();

        assertThat(HighlightOverview.dates(moment(now())))
                .singleElement()
                .returns(LocalDate.of(2023, 8, 1), NextDate::date)
                .returns("1 July to 31 July 2023", NextDate::title);
    }

    @Test
    void whatNobodyHasDraftedIsADateOfThoseWhoDraftIt() {
        issued();
        history.then(new RoleGranted(SG23, "second", Role.COORDINATOR))
                .then(new RoleGranted(SG23, "member", Role.MEMBER));

        assertThat(HighlightOverview.dates(moment(now())))
                .singleElement()
                .returns(null, NextDate::ref)
                .returns(List.of("coordinator", "second"), NextDate::people);

        history.then(HighlightReportEvents.drafted(
                "H2",
                new ReportHead(
                        LocalDate.of(2023, 7, 1),
                        LocalDate.of(2023, 7, 31),
                        null,
                        null,
                        "author",
                        null,
                        List.of(),
                        ReportSection.DEFAULT)));

        assertThat(HighlightOverview.dates(moment(now())))
                .singleElement()
                .returns("H2", NextDate::ref)
                .returns(List.of("author"), NextDate::people);
    }

    @Test
    void nothingIsDueInAStrategyThatIsADraftOrClosed() {
        Recorded draft = new Recorded();
        StrategyEvents.newStrategy().forEach(draft::then);
        history.then(StrategyEvents.strategyClosed());

        assertThat(HighlightOverview.dates(moment(draft.snapshot(TODAY)))).isEmpty();
        assertThat(HighlightOverview.dates(moment(now()))).isEmpty();
        assertThat(ReportAttention.of(moment(now()))).isEmpty();
    }

    @Test
    void needsAttentionWhereItIsLateOrWrong() {
        issued();
        reported(1, "2023-06-20");

        assertThat(ReportAttention.of(moment(now())))
                .extracting(ReportAttention::need, ReportAttention::ref, ReportAttention::days, ReportAttention::errata)
                .containsExactly(tuple(Need.LATE, null, 44L, 0), tuple(Need.CORRECTION, "H1", 0L, 1));
    }

    @Test
    void whatWaitsForApprovalIsNotLate() {
        history.then(HighlightReportEvents.drafted("H1")).then(new HighlightReportSubmitted(SG23, "H1"));

        assertThat(ReportAttention.of(moment(now())))
                .extracting(ReportAttention::need)
                .containsExactly(Need.APPROVAL);
    }

    @Test
    void asCorrectedForADayAReportBegunLaterIsNotThere() {
        history.then(HighlightReportEvents.drafted("H1"), "2023-08-01");

        assertThat(ReportDue.shown(moment(now().correctedFor(LocalDate.of(2023, 7, 31)))))
                .isEmpty();
        assertThat(ReportDue.shown(moment(now().correctedFor(LocalDate.of(2023, 8, 1)))))
                .hasSize(1);
    }
}
