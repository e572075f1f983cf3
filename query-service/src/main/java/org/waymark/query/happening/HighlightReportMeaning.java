package org.waymark.query.happening;

import java.time.LocalDate;
import org.waymark.events.CaseKind;
import org.waymark.events.HighlightReportEvent;
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
import org.waymark.events.ReportHead;
import org.waymark.query.happening.Happening.Acknowledged;
import org.waymark.query.happening.Happening.Issued;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Returned;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.Submitted;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.happening.Happening.Written;

/** What the events of a highlight report mean; the next version reopens it. */
public final class HighlightReportMeaning {

    private HighlightReportMeaning() {}

    static EventMeaning of(HighlightReportEvent event) {
        return new EventMeaning(
                happening(event),
                day -> HighlightReportSentences.of(event),
                memory -> HighlightReportChanges.of(event));
    }

    private static Happening happening(HighlightReportEvent event) {
        return switch (event) {
            case HighlightReportDrafted drafted -> new Opened(CaseKind.HIGHLIGHT_REPORT, title(drafted.head()));
            case HighlightReportEdited edited -> new Revised(title(edited.after()));
            case ReportSectionWritten ignored -> new Written();
            case ReportItemsChosen ignored -> new Written();
            case HighlightReportSubmitted ignored -> new Submitted();
            case HighlightReportReturned ignored -> new Returned();
            case HighlightReportIssued issued -> new Issued(issued.version());
            case HighlightReportRevised ignored -> new Reopened();
            case HighlightReportWithdrawn ignored -> new Withdrawn();
            case HighlightReportAcknowledged ignored -> new Acknowledged();
        };
    }

    /** What a report is called among other cases: its title, and its period. */
    public static String title(ReportHead head) {
        return (head.title() == null ? CaseKind.HIGHLIGHT_REPORT.title() : head.title()) + ", " + period(head);
    }

    /** Its period, such as “1 June to 31 July 2026”. */
    public static String period(ReportHead head) {
        return period(head.from(), head.to());
    }

    /** The same of two days. */
    public static String period(LocalDate from, LocalDate to) {
        String first = FieldChanges.day(from);
        String year = " " + to.getYear();
        return (first.endsWith(year) ? first.substring(0, first.length() - year.length()) : first) + " to "
                + FieldChanges.day(to);
    }
}
