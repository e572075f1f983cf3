package org.waymark.query.highlight;

import java.util.List;
import org.waymark.documents.Attachment;
import org.waymark.events.StrategyCode;
import org.waymark.query.highlight.HighlightReportView.Issue;

/** What is attached to the PDF of a version that was issued, so that its reader can check it without the ledger. */
public interface ReportAttachments {

    /**
     * The attachments.
     *
     * @param report  ref of the report
     * @param issue   how the version was issued; its content is in the event at its position
     * @param content the canonical text that was issued
     * @param pdf     the file without attachments, as it is read
     */
    List<Attachment> of(StrategyCode strategy, String report, int version, Issue issue, String content, byte[] pdf);
}
