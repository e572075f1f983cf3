package org.waymark.query.highlight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.documents.Document;
import org.waymark.documents.DocumentWriter;
import org.waymark.documents.DocxWriter;
import org.waymark.documents.XlsxWriter;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.highlight.document.Marks;
import org.waymark.query.highlight.document.ReportDocument;
import org.waymark.query.highlight.document.ReportPdf;
import org.waymark.query.highlight.proof.ReportProofs;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.Provenance;

/** Writes a version of a report as files. That of a version that was issued has the same bytes as long as people are called the same. */
@Component
class ReportDocuments {

    private final Contents contents;
    private final ReportProofs proofs;
    private final Clock clock;

    ReportDocuments(Contents contents, ReportProofs proofs, Clock clock) {
        this.contents = contents;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The PDF, with what proves it where it was issued; empty where a text of it was removed. */
    Optional<byte[]> pdf(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return contents.of(snapshot, report, version).map(content -> {
            Marks marks = marks(report, version);
            byte[] pdf = ReportPdf.of(content, marks);
            return version.issue() == null
                    ? pdf
                    : proofs.attach(pdf, version.issue().position());
        });
    }

    /** A copy for Word that people go on editing, and that says so. */
    Optional<byte[]> docx(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return contents.of(snapshot, report, version)
                .map(content -> written(new DocxWriter(), ReportDocument.editedCopy(content, marks(report, version))));
    }

    /** Its tables for Excel. */
    Optional<byte[]> xlsx(StrategySnapshot snapshot, HighlightReportView report, Version version) {
        return contents.of(snapshot, report, version)
                .map(content -> written(new XlsxWriter(), ReportDocument.inFull(content, marks(report, version))));
    }

    private Marks marks(HighlightReportView report, Version version) {
        Issue issue = version.issue();
        Provenance withdrawn = report.withdrawn();
        Provenance end = issue == null ? withdrawn : issue.stamp();
        Instant written = end == null ? clock.instant() : end.recordedAt();
        return new Marks(
                report.state(version).title(),
                end != null,
                withdrawn == null
                        ? null
                        : Optional.ofNullable(withdrawn.reason()).orElse(""),
                end == null ? null : Long.valueOf(end.position()),
                issue == null ? null : issue.fingerprint(),
                written);
    }

    private static byte[] written(DocumentWriter writer, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
