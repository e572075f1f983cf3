package org.waymark.query.happening;

import java.util.Locale;
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
import org.waymark.events.ReportSection;

/** What happened to a highlight report, in a sentence. */
final class HighlightReportSentences {

    private HighlightReportSentences() {}

    static String of(HighlightReportEvent event) {
        return switch (event) {
            case HighlightReportDrafted drafted ->
                "Drafted highlight report %s, for %s."
                        .formatted(drafted.report(), HighlightReportMeaning.period(drafted.head()));
            case HighlightReportEdited edited ->
                "Revised what highlight report %s says of itself: %s."
                        .formatted(edited.report(), HighlightReportChanges.names(edited));
            case ReportSectionWritten written ->
                "Wrote the section “%s” of highlight report %s.".formatted(title(written.section()), written.report());
            case ReportItemsChosen chosen ->
                "Chose what the section “%s” of highlight report %s tells."
                        .formatted(title(chosen.section()), chosen.report());
            case HighlightReportSubmitted submitted ->
                "Submitted highlight report %s for approval.".formatted(submitted.report());
            case HighlightReportReturned returned ->
                "Returned highlight report %s to its author.".formatted(returned.report());
            case HighlightReportIssued issued ->
                "Issued highlight report %s, version %d%s."
                        .formatted(
                                issued.report(),
                                issued.version(),
                                IssuedPeriod.of(issued.content())
                                        .map(period -> ", for " + period)
                                        .orElse(""));
            case HighlightReportRevised revised ->
                "Began version %d of highlight report %s.".formatted(revised.version(), revised.report());
            case HighlightReportWithdrawn withdrawn -> "Withdrew highlight report %s.".formatted(withdrawn.report());
            case HighlightReportAcknowledged read ->
                "Acknowledged highlight report %s, version %d, as read.".formatted(read.report(), read.version());
        };
    }

    /** As it is written inside a sentence; an id that this release does not know is its own title. */
    static String title(String section) {
        return ReportSection.of(section)
                .map(known -> known.title().toLowerCase(Locale.UK))
                .orElse(section);
    }
}
