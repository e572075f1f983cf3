package org.waymark.query.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvents;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.highlight.HighlightPack.Report;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.Recorded;

/** The pack of a meeting shows the report that names the meeting. */
class HighlightPackTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    private final Recorded history = new Recorded();

    HighlightPackTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        meeting("M1");
        meeting("M2");
    }

    @Test
    void showsTheReportThatNamesTheMeetingWheneverItWasWritten() {
        drafted("H1", "M1").then(HighlightReportEvents.issued("H1", 1));
        drafted("H2", "M2");
        long since = history.position();

        assertThat(pack("M1", since).reports()).extracting(Report::ref).containsExactly("H1");
        assertThat(pack("M1", since).reports()).extracting(Report::state).containsExactly(ReportState.ISSUED);
        assertThat(pack("M2", since).reports()).extracting(Report::ref).containsExactly("H2");
        assertThat(pack("M2", since).missing()).isFalse();
    }

    @Test
    void listsOtherReportsOfItsTimeApart() {
        drafted("H1", "M1").then(HighlightReportEvents.issued("H1", 1));
        drafted("H2", null).then(HighlightReportEvents.issued("H2", 1)).then(new HighlightReportWithdrawn(SG23, "H2"));

        HighlightPack pack = pack("M1", -1);

        assertThat(pack.reports()).extracting(Report::ref).containsExactly("H1");
        assertThat(pack.issued()).extracting(PackEntry::ref).containsExactly("H2");
        assertThat(pack.withdrawn()).extracting(PackEntry::ref).containsExactly("H2");
    }

    @Test
    void aMeetingThatReadsReportsLacksOneUntilItIsDrafted() {
        assertThat(pack("M1", -1).missing()).isTrue();
        assertThat(HighlightPack.of(meeting("M1", ReviewKind.QUARTERLY, false), nothing())
                        .missing())
                .isFalse();
        assertThat(HighlightPack.of(meeting("M1", ReviewKind.HIGHLIGHT, true), nothing())
                        .missing())
                .isFalse();

        drafted("H1", "M1");
        assertThat(pack("M1", -1).missing()).isFalse();

        history.then(new HighlightReportWithdrawn(SG23, "H1"));
        assertThat(pack("M1", -1).missing())
                .as("a report that was withdrawn is none")
                .isTrue();
        assertThat(pack("M1", -1).reports()).extracting(Report::state).containsExactly(ReportState.WITHDRAWN);
    }

    private void meeting(String ref) {
        history.then(ReviewEvents.scheduled(ref, ReviewKind.HIGHLIGHT, LocalDate.of(2023, 7, 12)));
    }

    private Recorded drafted(String ref, @Nullable String meeting) {
        return history.then(HighlightReportEvents.drafted(
                ref,
                new ReportHead(
                        LocalDate.of(2023, 6, 1),
                        LocalDate.of(2023, 7, 31),
                        meeting,
                        null,
                        "coordinator",
                        null,
                        List.of(),
                        ReportSection.DEFAULT)));
    }

    private HighlightPack pack(String meeting, long since) {
        StrategySnapshot now = history.snapshot(DAY);
        return HighlightPack.of(
                meeting(meeting, ReviewKind.HIGHLIGHT, false),
                new PackEntries(AuditTrail.between(now, since, history.position()).stream()
                        .filter(entry -> entry.item() != null && entry.item().startsWith("H"))
                        .map(entry -> new PackEntry(entry.item(), "Report", entry))
                        .toList()));
    }

    private static PackEntries nothing() {
        return new PackEntries(List.of());
    }

    private PackMeeting meeting(String ref, ReviewKind kind, boolean cancelled) {
        return new PackMeeting(ref, kind, cancelled, history.snapshot(DAY), history.snapshot(DAY));
    }
}
