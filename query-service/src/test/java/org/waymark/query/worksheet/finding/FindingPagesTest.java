package org.waymark.query.worksheet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.documents.Table;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.worksheet.sheet.Sheet;

/** Findings of every kind on the page and on paper. */
class FindingPagesTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.query");

    static Stream<Sheet> sheets() {
        return Stream.of(
                        SampleSheet.of("priorities")
                                .row("source", "national", "issue", "Turnover", "importance", "H", "theme", "T1")
                                .row("source", "interview", "issue", "Pay", "importance", "M"),
                        SampleSheet.of("stakeholders")
                                .row("group", "<Board> & friends", "interest", "H", "influence", "H")
                                .row("group", "Press", "interest", "L"),
                        SampleSheet.of("engagement")
                                .row("group", "Managers", "phase.aligning", "Briefing", "next", "2026-06-01"),
                        SampleSheet.of("gap-analysis").row("objective", "O1", "importance", "H", "status", "midpoint"),
                        SampleSheet.of("impact-map").row("action", "A1", "impact.O1", "H", "impact.O2", "M"),
                        SampleSheet.of("impact-chain").row("action", "A1"),
                        SampleSheet.of("change-impact").row("change", "New rota", "level", "H"),
                        SampleSheet.of("audiences").row("group", "Managers", "detail", "summary"),
                        SampleSheet.of("internal-factors")
                                .row("factor", "Sponsor", "side", "enabler", "degree", "H")
                                .row("factor", "Budget", "side", "blocker", "degree", "M"),
                        SampleSheet.of("team-impact").row("team", "Fostering", "tasks", "Train"),
                        SampleSheet.of("impact-of-development").row("action", "A1"),
                        SampleSheet.of("resources")
                                .row("source", "Grant", "amount", "500", "from", "2026-04-01", "to", "2027-03-31")
                                .row("source", "Grant", "amount", "500", "from", "2026-04-01", "to", "2026-07-31"),
                        SampleSheet.of("communications")
                                .row("audience", "Staff", "message", "News", "when", "2026-07-01", "by", "Jo"))
                .map(SampleSheet::sheet);
    }

    private static String page(Sheet sheet) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(
                "worksheet/finding/findings.jte", Map.<String, Object>of("findings", Findings.of(sheet)), page);
        return page.toString();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void thePageHasEachUnderItsHeadingAndLeadsToItsRows(Sheet sheet) {
        String page = page(sheet);

        assertThat(page).doesNotContain("<Board>");
        assertThat(WorksheetKind.of(sheet.head().form().kind()).orElseThrow().shows())
                .isNotEmpty()
                .extracting(WorksheetFinding::title)
                .allSatisfy(title -> assertThat(page).contains(">" + title + "</h2>"));
        assertThat(page).contains("href=\"#W1.1\"");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void noTwoRegionsHaveTheSameName(Sheet sheet) {
        String page = page(sheet);

        assertThat(Findings.of(sheet))
                .extracting(Finding::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(page).doesNotContain("aria-label=\"" + title + "\""));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aFileHasATableOfEachWithAPictureWhereThePageHasOne(Sheet sheet) {
        List<Finding> findings = Findings.of(sheet);
        List<Table> tables = FindingPaper.tables(findings);

        assertThat(tables).extracting(Table::caption).doesNotHaveDuplicates();
        assertThat(tables)
                .extracting(Table::caption)
                .containsAll(FindingPaper.pictures(findings).keySet());
        assertThat(FindingPaper.pictures(findings).values())
                .allSatisfy(picture -> assertThat(picture.alternative()).isNotBlank());
    }
}
