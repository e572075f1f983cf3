package org.waymark.query.highlight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReportHead;
import org.waymark.query.highlight.HighlightReportView.Choice;
import org.waymark.query.highlight.HighlightReportView.Receipt;
import org.waymark.query.highlight.HighlightReportView.SectionText;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.views.Provenance;

/** A highlight report as it is being changed, with fields of the same names; what does not change is taken from before. */
final class ReportChange {

    private final HighlightReportView before;
    ReportState state;
    ReportHead head;
    List<Version> versions;
    List<SectionText> texts;
    List<Choice> choices;
    List<Receipt> receipts;

    @Nullable Provenance submitted;

    @Nullable Provenance returned;

    @Nullable Provenance withdrawn;

    ReportChange(HighlightReportView before) {
        this.before = before;
        this.state = before.state();
        this.head = before.head();
        this.versions = before.versions();
        this.texts = before.texts();
        this.choices = before.choices();
        this.receipts = before.receipts();
        this.submitted = before.submitted();
        this.returned = before.returned();
        this.withdrawn = before.withdrawn();
    }

    HighlightReportView made(Provenance changed) {
        return new HighlightReportView(
                before.strategy(),
                before.ref(),
                state,
                head,
                versions,
                texts,
                choices,
                receipts,
                submitted,
                returned,
                withdrawn,
                before.drafted(),
                changed);
    }
}
