package org.waymark.query.highlight.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Cell;
import org.waymark.documents.Columns;
import org.waymark.documents.Document;
import org.waymark.documents.Figure;
import org.waymark.documents.Heading;
import org.waymark.documents.Inset;
import org.waymark.documents.Paragraph;
import org.waymark.documents.SideBySide;
import org.waymark.documents.Table;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.people.Former;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.highlight.content.LessonSection;
import org.waymark.query.highlight.content.NextSection;
import org.waymark.query.highlight.content.NextSection.Due;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportJson;
import org.waymark.query.highlight.content.ReportSamples;
import org.waymark.query.highlight.content.ToleranceSection;

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
            case Columns columns -> columns.parts().stream().flatMap(ReportDocumentTest::all);
            case Figure figure -> Stream.concat(all(figure.words()), Stream.of(figure.table()));
            default -> Stream.of(block);
        });
    }

    private static Document brief(Marks marks) {
        return ReportDocument.brief(CONTENT, marks, new Points(4));
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
        List<String> headings = all(brief(ISSUED).blocks())
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
    void saysWhichRisksAreNotScoredAndThatNobodyOwnsThem() {
        ReportContent content = new ReportContent(CONTENT.schema(), CONTENT.head(), List.of(ReportSamples.notScored()));

        assertThat(words(ReportDocument.inFull(content, ISSUED)))
                .contains("High, not scored", "No owner yet", "Beside the matrix: High, not scored: R9.", "Low 4");
        assertThat(words(ReportDocument.brief(content, ISSUED, new Points(4))))
                .contains("R9 Flood: Worse.", "High, not scored", "L 4");
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
        assertThat(words(brief(ISSUED)))
                .contains(
                        "Children's workforce strategy\nHow we stand after the summer, 1 June to 31 July 2023",
                        "H2, version 2, Issued  ·  As at 31 July 2023  ·  For M4 Steering group, 3 August 2023",
                        "Amber: One project is Red, and help is on its way. By the ledger it is Red",
                        "Since H1.1: worse.",
                        "P1 Careers fair, Resourcing: Amber to Red. Two posts are vacant",
                        "A1 Open the academy: planned for 20 Jun 2023, now 1 Sept 2023, 73 days later. No room was free.",
                        "A7 Borrow two people, about P1",
                        "Completed: A2 Publish the handbook (20 Jun 2023).",
                        "Started: P2 Mentoring, Designing (20 Jun 2023).",
                        "One Red item was left out: P3 Housing",
                        "1 Sept 2023: A1 Open the academy",
                        "R1 Newly qualified staff leave: Worse. Two left in June. Treat. Next review 1 Sept 2023.",
                        "R1\nM 9\nH 16\nWorse",
                        "Shall two more places be funded? From April; Not this year",
                        "P1 Careers fair, Resourcing, Red: Fund two places",
                        "Answered by D2.",
                        "D2 Fund one place (20 Jun 2023)",
                        "Earlier, not carried out: D1 Write to all schools",
                        "Rescheduled action A1 from 20 June 2023 to 1 September 2023. No room was free. Decision D2.",
                        "Cost: At risk. Agency cover costs more",
                        "Ask for rooms in spring.",
                        "1 stage without a report (the last before), 1 overdue review of a risk, 1 action without a date or a lead.",
                        "P2 Mentoring: Designing (30 May 2023)",
                        "R2 Agency rates rise: review was due 20 Jun 2023",
                        "A9 Visit the universities: no date",
                        "Facts from position 812");
    }

    @Test
    void carriesPositionAndFingerprintOnEachPage() {
        Document document = brief(ISSUED);

        assertThat(document.about().foot()).contains("Position 815 of the ledger", "SHA-256 " + FINGERPRINT);
        assertThat(document.about().head()).contains("Children's workforce strategy", "H2.2, Issued");
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        Document document = brief(DRAFT);

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

        assertThat(words(brief(marks))).contains("Withdrawn. Reason: It was sent too early");
    }

    @Test
    void leavesNoTitleWhereNothingIsTold() {
        ReportContent silent = new ReportContent(
                1, CONTENT.head(), List.of(new LessonSection("Lessons", null, null), tolerances(List.of())));

        for (Document document : List.of(
                ReportDocument.brief(silent, ISSUED, new Points(4)),
                ReportDocument.inFull(silent, ISSUED),
                ReportDocument.editedCopy(silent, ISSUED))) {
            assertThat(words(document)).doesNotContain("Lessons", "Tolerances");
        }
    }

    private static ToleranceSection tolerances(List<Tolerance> tolerances) {
        return new ToleranceSection("Tolerances", null, null, tolerances);
    }

    @Test
    void ofALongListTellsTheFirstAndHowManyMoreThereAre() {
        List<Due> due = IntStream.rangeClosed(1, 9)
                .mapToObj(day -> new Due(LocalDate.of(2023, 9, day), "Action due", "A" + day, "Visit " + day))
                .toList();
        ReportContent busy = new ReportContent(
                1,
                CONTENT.head(),
                List.of(new NextSection(
                        "Next period", null, null, LocalDate.of(2023, 8, 1), LocalDate.of(2023, 9, 30), due)));

        assertThat(words(ReportDocument.brief(busy, ISSUED, new Points(4))))
                .contains("4 Sept 2023: A4 Visit 4", "and 5 more on the report’s page")
                .doesNotContain("A5");
        assertThat(words(ReportDocument.inFull(busy, ISSUED))).contains("A9 Visit 9");
    }

    /** What is frozen has ids; an erasure changes what is laid out, and neither the content nor its fingerprint. */
    @Test
    void namesPeopleAsTheyAreCalledWhenItIsOpened() {
        String frozen = ReportJson.write(CONTENT);
        Person coordinator = new Person("coordinator", "Priya Nair", null, null, "Strategy developer", null);
        try (PeopleNames.Span ignored = new PeopleNames(1, List.of(coordinator), List.of()).show()) {
            assertThat(people()).contains("Author: Priya Nair (Strategy developer)", "Distribution: sponsor, member");
        }
        Former former = new Former("coordinator", 3, Instant.EPOCH, "admin", "asked for");
        try (PeopleNames.Span ignored = new PeopleNames(2, List.of(), List.of(former)).show()) {
            assertThat(people()).contains("Author: former member 3");
            assertThat(ReportJson.write(CONTENT))
                    .isEqualTo(frozen)
                    .contains("\"coordinator\"")
                    .doesNotContain("former");
        }
    }

    private static List<String> people() {
        return brief(ISSUED).about().facts().stream()
                .map(fact -> fact.key() + ": " + fact.value().text())
                .toList();
    }
}
