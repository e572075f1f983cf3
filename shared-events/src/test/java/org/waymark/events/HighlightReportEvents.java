package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.events.HighlightReportEvent.HighlightReportAcknowledged;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportEdited;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportReturned;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvent.ReportItemsChosen;
import org.waymark.events.HighlightReportEvent.ReportSectionWritten;
import org.waymark.events.ReportText.Ask;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.ReportText.ToleranceState;

/** Facts about highlight reports with fixed ids and dates, for tests. */
public final class HighlightReportEvents {

    /** A small content; that of a report is larger. */
    public static final String CONTENT = "{\"sections\":[{\"id\":\"status\",\"text\":\"On course\"}]}";

    /** SHA-256 of it. */
    public static final String FINGERPRINT = "02837b455ac9ff82c69c5b48d4c5f132a436bc88e4d32cba81346e432f9903bb";

    /** What a strategy that set nothing told before there were indicators. */
    static final List<String> SECTIONS = Stream.of(ReportSection.values())
            .filter(section -> section != ReportSection.INDICATORS)
            .map(ReportSection::id)
            .toList();

    private HighlightReportEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                drafted(),
                edited(),
                written(),
                chosen(),
                submitted(),
                returned(),
                issued(),
                revised(),
                withdrawn(),
                acknowledged());
    }

    /** That of June and July, for the meeting M1. */
    public static ReportHead head() {
        return new ReportHead(
                LocalDate.of(2023, 6, 1),
                LocalDate.of(2023, 7, 31),
                "M1",
                "How the strategy stands after the summer",
                "coordinator",
                "sponsor",
                List.of("sponsor", "member", "Senior leadership team"),
                SECTIONS);
    }

    public static HighlightReportDrafted drafted() {
        return drafted("H2");
    }

    public static HighlightReportDrafted drafted(String ref) {
        return drafted(ref, head());
    }

    public static HighlightReportDrafted drafted(String ref, ReportHead head) {
        return new HighlightReportDrafted(
                SG23, ref, head, List.of(new CarriedText("next-period", "H1", "Two recruitment campaigns start")));
    }

    /** It is for a longer period, and for more people. */
    public static HighlightReportEdited edited() {
        ReportHead before = head();
        return new HighlightReportEdited(
                SG23,
                "H2",
                before,
                new ReportHead(
                        before.from(),
                        LocalDate.of(2023, 8, 15),
                        before.review(),
                        before.title(),
                        before.author(),
                        before.owner(),
                        List.of("sponsor", "member", "viewer", "Senior leadership team"),
                        before.sections()));
    }

    /** Has all that a section can have; a real one has what its section takes. */
    public static ReportSectionWritten written() {
        return written(
                "H2",
                "status",
                new ReportText(
                        "Recruitment is on course; the training budget is not",
                        RatingLevel.AMBER,
                        List.of(new Ask("Shall two more places be funded?", List.of("From April", "Not this year"))),
                        List.of(new Tolerance(ToleranceKind.COST, ToleranceState.AT_RISK, "Agency cover costs more"))));
    }

    public static ReportSectionWritten written(String ref, String section, ReportText text) {
        return new ReportSectionWritten(SG23, ref, section, text);
    }

    public static ReportItemsChosen chosen() {
        return new ReportItemsChosen(
                SG23,
                "H2",
                "risks",
                List.of("R2"),
                List.of(new LeftOutItem("R1", "Told of in the last report, and nothing changed")));
    }

    public static HighlightReportSubmitted submitted() {
        return new HighlightReportSubmitted(SG23, "H2");
    }

    public static HighlightReportReturned returned() {
        return new HighlightReportReturned(SG23, "H2");
    }

    public static HighlightReportIssued issued() {
        return issued("H2", 1);
    }

    public static HighlightReportIssued issued(String ref, int version) {
        return new HighlightReportIssued(SG23, ref, version, "sponsor", 812, 1, FINGERPRINT, CONTENT);
    }

    public static HighlightReportRevised revised() {
        return new HighlightReportRevised(SG23, "H2", 2);
    }

    public static HighlightReportWithdrawn withdrawn() {
        return new HighlightReportWithdrawn(SG23, "H2");
    }

    public static HighlightReportAcknowledged acknowledged() {
        return acknowledged("H2", 1);
    }

    public static HighlightReportAcknowledged acknowledged(String ref, int version) {
        return new HighlightReportAcknowledged(SG23, ref, version);
    }
}
