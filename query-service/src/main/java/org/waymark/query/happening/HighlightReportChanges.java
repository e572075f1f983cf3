package org.waymark.query.happening;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.waymark.events.LeftOutItem;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;

/** Before and after of what happened to a highlight report, field by field; never the content that was issued. */
final class HighlightReportChanges {

    private HighlightReportChanges() {}

    static List<FieldChange> of(HighlightReportEvent event) {
        return switch (event) {
            case HighlightReportDrafted drafted -> FieldChanges.between(Map.of(), said(drafted.head()));
            case HighlightReportEdited edited -> FieldChanges.between(said(edited.before()), said(edited.after()));
            case ReportSectionWritten written -> FieldChanges.between(Map.of(), said(written.content()));
            case ReportItemsChosen chosen -> FieldChanges.between(Map.of(), said(chosen));
            case HighlightReportSubmitted ignored -> status("Draft", "Submitted");
            case HighlightReportReturned ignored -> status("Submitted", "Draft");
            case HighlightReportIssued issued -> FieldChanges.between(Map.of(), said(issued));
            case HighlightReportRevised revised ->
                FieldChanges.one("version", revised.version() - 1, revised.version());
            case HighlightReportWithdrawn ignored -> List.of(new FieldChange("status", null, "Withdrawn"));
            case HighlightReportAcknowledged read ->
                List.of(new FieldChange("read", null, "Version " + read.version()));
        };
    }

    /** The names of what was changed of a report, such as “from, distribution”. */
    static String names(HighlightReportEdited edited) {
        return of(edited).stream().map(FieldChange::field).collect(joining(", "));
    }

    /** The titles of sections, in their order. */
    static String titles(List<String> sections) {
        return sections.stream()
                .map(id -> ReportSection.of(id).map(ReportSection::title).orElse(id))
                .collect(joining(", "));
    }

    private static List<FieldChange> status(String before, String after) {
        return List.of(new FieldChange("status", before, after));
    }

    private static Map<String, String> said(ReportHead head) {
        Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(head));
        said.replace("sections", titles(head.sections()));
        String meeting = said.remove("review");
        if (meeting != null) {
            said.put("meeting", meeting);
        }
        return said;
    }

    private static Map<String, String> said(ReportText text) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "text", text.text());
        put(said, "rating", FieldChanges.words(text.rating()));
        text.asks().forEach(ask -> said.put("question " + (said.size() + 1), question(ask)));
        text.tolerances()
                .forEach(tolerance -> said.put(
                        tolerance.kind().title().toLowerCase(Locale.UK),
                        tolerance.state().title()
                                + (tolerance.explanation() == null ? "" : ": " + tolerance.explanation())));
        return said;
    }

    private static String question(ReportText.Ask ask) {
        return ask.options().isEmpty() ? ask.question() : ask.question() + " " + String.join("; ", ask.options());
    }

    private static Map<String, String> said(ReportItemsChosen chosen) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "also told", String.join(", ", chosen.include()));
        put(
                said,
                "left out",
                chosen.exclude().stream().map(HighlightReportChanges::leftOut).collect(joining("; ")));
        return said;
    }

    private static String leftOut(LeftOutItem item) {
        return item.why() == null ? item.ref() : item.ref() + " (" + item.why() + ")";
    }

    private static Map<String, String> said(HighlightReportIssued issued) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "version", String.valueOf(issued.version()));
        put(said, "approved by", issued.approvedBy());
        put(said, "position of its facts", String.valueOf(issued.basis()));
        put(said, "fingerprint", issued.fingerprint());
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            said.put(name, value);
        }
    }
}
