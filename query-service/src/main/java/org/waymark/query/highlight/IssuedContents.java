package org.waymark.query.highlight;

import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.HighlightReportEvent;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.query.views.CaseHistories;
import org.waymark.query.views.Provenance;

/** Folds what was issued of a highlight report. It is not kept: whoever opens a report reads it from the ledger. */
final class IssuedContents extends CaseHistories<HighlightReportEvent, IssuedContents.Issued> {

    static final IssuedContents ISSUED_HIGHLIGHT_REPORTS = new IssuedContents();

    private IssuedContents() {
        super("issued-highlight-reports", HighlightReportEvent.class, Issued.class);
    }

    /** What was issued of one report, in order. */
    record Issued(List<Content> contents) {

        /** The content of a version, as it was stored; empty where it was not issued. */
        Optional<String> of(int version) {
            return contents.stream()
                    .filter(content -> content.version() == version)
                    .map(Content::text)
                    .findFirst();
        }
    }

    /** The content of a version, as it is in the ledger. */
    record Content(int version, String text) {}

    @Override
    protected Issued after(@Nullable Issued before, HighlightReportEvent event, Provenance stamp) {
        Issued known = before == null ? new Issued(List.of()) : before;
        return event instanceof HighlightReportIssued issued
                ? new Issued(plus(known.contents(), new Content(issued.version(), issued.content())))
                : known;
    }
}
