package org.waymark.query.highlight.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Cell;
import org.waymark.documents.Document;
import org.waymark.documents.Heading;
import org.waymark.documents.Inset;
import org.waymark.documents.Paragraph;
import org.waymark.documents.SideBySide;
import org.waymark.documents.Table;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportSamples;

class ReportDocumentTest {

    private static final String FINGERPRINT = "ab".repeat(32);

    private static final Marks ISSUED =
            new Marks("Issued", true, null, 815L, FINGERPRINT, Instant.parse("2023-08-02T10:00:00Z"));

    private static final Marks DRAFT =
            new Marks("Draft", false, null, null, null, Instant.parse("2023-08-01T10:00:00Z"));

    private static final ReportContent CONTENT = ReportSamples.full();

    private static Stream<Block> all(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case SideBySide columns -> Stream.concat(all(columns.left()), all(columns.right()));
            case Inset inset -> all(inset.blocks());
            default -> Stream.of(block);
        });
    }

    private static String words(Document document) {
        StringBuilder words = new StringBuilder();
        all(document.blocks()).forEach(block -> {
            switch (block) {
                case Heading heading -> words.append(heading.text()).append('\n');
                case Paragraph paragraph -> words.append(paragraph.text()).append('\n');
                case Bullets bullets ->
                    bullets.items().forEach(item -> words.append(item.text()).append('\n'));
                case Table table ->
                    table.rows()
                            .forEach(row -> row.cells().stream()
                                    .map(Cell::text)
                                    .forEach(text -> words.append(text).append('\n')));
                default -> {}
            }
        });
        return words.toString();
    }

    @Test
    void tellsEachSectionUnderItsTitleInTheOrderOfTheContent() {
        List<String> headings = ReportDocument.of(CONTENT, ISSUED).blocks().stream()
                .flatMap(block -> block instanceof Heading heading && heading.level() == 2
                        ? Stream.of(heading.text())
                        : Stream.empty())
                .toList();

        assertThat(headings)
                .containsSubsequence(CONTENT.sections().stream()
                        .map(section -> section.title())
                        .toList());
    }

    @Test
    void saysAllThatTheContentHas() {
        assertThat(words(ReportDocument.inFull(CONTENT, ISSUED)))
                .contains(
                        "Amber: One project is Red, and help is on its way. By the ledger it is Red",
                        "Recruitment is on course; the training budget is not.",
                        "Two posts are vacant",
                        "No room was free",
                        "On the intranet",
                        "A7 Borrow two people",
                        "One Red item was left out: P3 Housing. Reason: It is reported to another board",
                        "Shall two more places be funded?",
                        "Fund two places",
                        "Not carried out",
                        "Rescheduled action A1 from 20 June 2023",
                        "Agency cover costs more",
                        "Ask for rooms in spring.",
                        "Not reported since 30 May 2023",
                        "Review was due 20 June 2023",
                        "This version corrects version 1. Reason: A late report came in");
    }

    @Test
    void tellsTheSameInBrief() {
        assertThat(words(ReportDocument.of(CONTENT, ISSUED)))
                .contains(
                        "P1 Careers fair, Resourcing: A to R. Two posts are vacant",
                        "A1 Open the academy: planned for 20 June 2023, now 1 September 2023, 73 days later. No room was free.",
                        "One Red item was left out: P3 Housing",
                        "R1 Newly qualified staff leave: High 16, was 9, worse. Two left in June. Treat.",
                        "Shall two more places be funded? From April; Not this year",
                        "D2 Fund one place (20 June 2023)",
                        "Cost: At risk. Agency cover costs more",
                        "P2 Mentoring, Designing: not reported since 30 May 2023");
    }

    @Test
    void carriesPositionAndFingerprintOnEachPage() {
        Document document = ReportDocument.of(CONTENT, ISSUED);

        assertThat(document.about().foot()).contains("Position 815 of the ledger", "SHA-256 " + FINGERPRINT);
        assertThat(document.about().head()).contains("Children's workforce strategy", "H2.2, Issued");
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        Document document = ReportDocument.of(CONTENT, DRAFT);

        assertThat(document.about().head()).anyMatch(line -> line.contains("Draft"));
        assertThat(document.about().foot()).anyMatch(line -> line.contains("Draft"));
        assertThat(words(document)).contains("It moves with what is recorded until it is issued.");
    }

    @Test
    void aCopyToEditSaysThatItIsNotTheReport() {
        Document document = ReportDocument.editedCopy(CONTENT, ISSUED);

        assertThat(document.about().head()).contains("Edited copy, not the issued report");
        assertThat(words(document)).contains("Edited copy, not the issued report");
    }

    @Test
    void aWithdrawnReportSaysWhy() {
        Marks marks = new Marks("Withdrawn", true, "It was sent too early", 815L, FINGERPRINT, ISSUED.written());

        assertThat(words(ReportDocument.of(CONTENT, marks))).contains("Withdrawn. Reason: It was sent too early");
    }
}
