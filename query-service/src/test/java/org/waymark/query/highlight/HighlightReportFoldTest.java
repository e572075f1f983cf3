package org.waymark.query.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.HighlightReportEvent.HighlightReportAcknowledged;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportReturned;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReportText;
import org.waymark.query.highlight.HighlightReportView.Receipt;
import org.waymark.query.highlight.HighlightReportView.SectionText;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.views.Recorded;

class HighlightReportFoldTest {

    private final Recorded history = new Recorded().then(HighlightReportEvents.drafted("H2"));

    private HighlightReportView report() {
        return history.fold(HIGHLIGHT_REPORTS);
    }

    private static Map<String, String> because(String reason) {
        return Map.of(EventMetadata.REASON, reason);
    }

    private static Map<String, String> by(String person) {
        return Map.of(EventMetadata.ACTOR, person);
    }

    private Recorded issued(int version) {
        return history.then(new HighlightReportIssued(
                SG23,
                "H2",
                version,
                "sponsor",
                history.position(),
                1,
                HighlightReportEvents.FINGERPRINT,
                HighlightReportEvents.CONTENT));
    }

    private List<ReportState> states() {
        return report().versions().stream().map(report()::state).toList();
    }

    @Test
    void beginsWithWhatTheLastReportSaid() {
        assertThat(report().state()).isEqualTo(ReportState.DRAFT);
        assertThat(report().texts())
                .singleElement()
                .returns("next-period", SectionText::section)
                .returns("H1", SectionText::carriedFrom);
    }

    @Test
    void whatIsWrittenTakesThePlaceOfWhatWasCarriedOver() {
        history.then(
                HighlightReportEvents.written(
                        "H2", "next-period", new ReportText("One campaign starts", null, List.of(), List.of())),
                because("Only one is funded"));

        assertThat(report().texts()).singleElement().satisfies(text -> {
            assertThat(text.carriedFrom()).isNull();
            assertThat(text.content().text()).isEqualTo("One campaign starts");
            assertThat(text.written().reason()).isEqualTo("Only one is funded");
        });
    }

    @Test
    void isReturnedWithAReasonAndSubmittedAgain() {
        history.then(new HighlightReportSubmitted(SG23, "H2"));
        assertThat(report().state()).isEqualTo(ReportState.SUBMITTED);

        history.then(new HighlightReportReturned(SG23, "H2"), because("The rating has no reason"));
        assertThat(report().state()).isEqualTo(ReportState.DRAFT);
        assertThat(report().submitted()).isNull();
        assertThat(report().returned())
                .isNotNull()
                .satisfies(returned -> assertThat(returned.reason()).isEqualTo("The rating has no reason"));

        history.then(new HighlightReportSubmitted(SG23, "H2"));
        assertThat(report().returned()).isNull();
    }

    @Test
    void anIssuedVersionCountsUntilTheNextOneIsIssued() {
        issued(1);
        history.then(new HighlightReportRevised(SG23, "H2", 2), because("A late report came in"));
        assertThat(states()).containsExactly(ReportState.ISSUED, ReportState.DRAFT);
        assertThat(report().issued().map(Version::number)).contains(1);

        issued(2);
        assertThat(states()).containsExactly(ReportState.SUPERSEDED, ReportState.ISSUED);
        assertThat(report().latest().begun().reason()).isEqualTo("A late report came in");
    }

    @Test
    void aWithdrawnReportStaysWithItsVersions() {
        issued(1);
        history.then(new HighlightReportWithdrawn(SG23, "H2"), because("It was sent to the wrong people"));

        assertThat(states()).containsExactly(ReportState.WITHDRAWN);
        assertThat(report().withdrawn()).isNotNull();
    }

    @Test
    void holdsWhoHasReadAVersionOnceEach() {
        issued(1);
        history.then(new HighlightReportAcknowledged(SG23, "H2", 1), by("member"))
                .then(new HighlightReportAcknowledged(SG23, "H2", 1), by("member"))
                .then(new HighlightReportAcknowledged(SG23, "H2", 1), by("sponsor"));

        assertThat(report().receipts())
                .extracting(Receipt::stamp)
                .extracting(stamp -> stamp.by())
                .containsExactly("member", "sponsor");
        assertThat(report().isUnreadBy("Member")).isFalse();
        assertThat(report().isUnreadBy("viewer")).isTrue();
    }

    @Test
    void doesNotHoldTheContent() {
        issued(1);

        assertThat(report().toString()).doesNotContain("On course");
        assertThat(history.snapshot(LocalDate.of(2023, 9, 14))
                        .history(IssuedContents.ISSUED_HIGHLIGHT_REPORTS, "H2")
                        .orElseThrow()
                        .of(1))
                .contains(HighlightReportEvents.CONTENT);
    }
}
