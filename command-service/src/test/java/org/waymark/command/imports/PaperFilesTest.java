package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.Blank;
import org.waymark.command.imports.layout.ColumnUse;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.HowJson;
import org.waymark.command.imports.project.ProjectTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.LeftOut;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Papers;
import org.waymark.command.imports.table.Source;
import org.waymark.command.imports.table.Sources;
import org.waymark.command.schema.CommandJson;
import org.waymark.events.ActionPlan;
import org.waymark.events.Timescale;
import tools.jackson.databind.JsonNode;

/** What comes of every paper in {@code resources/paper}, sentence by sentence of its {@code README.md}. */
class PaperFilesTest {

    private static final String SCALE =
            "Write one of R (Red), A (Amber), G (Green), NYS (Not yet started), C (Complete); leave the cell blank where there is"
                    + " none.";

    @Test
    void inAPlanWithoutReferencesThePriorityIsTheTheme() {
        Reading plan = read("plan-without-references.csv", ActionTable.KIND, How.GUESSED);

        assertThat(field(plan, "A")).isEqualTo("theme");
        assertThat(plan.layout().blank().values()).containsExactly(Blank.AS_ABOVE);
        List<PlannedRow> rows = plan.plan().rows();
        assertThat(plan.newThemes())
                .containsExactly(
                        Map.entry("5", "Help that comes early"),
                        Map.entry("6", "Looked-after children thrive"),
                        Map.entry("7", "A workforce that stays"));
        assertThat(rows)
                .allSatisfy(row -> assertThat(Plans.said(row.draft().errors()))
                        .anySatisfy(
                                error -> assertThat(error).contains("Choose to add new themes, or correct the cell")));
    }

    @Test
    void aPlanWithoutReferencesComesInWithItsNewThemes() {
        List<PlannedRow> rows = withNewThemes().plan().rows();

        assertThat(rows)
                .extracting(PlannedRow::action)
                .containsExactly(
                        RowAction.ADD, RowAction.ADD, RowAction.ADD, RowAction.ADD, RowAction.PROBLEM, RowAction.ADD);
        assertThat(rows).extracting(row -> action(row).theme()).containsExactly("5", "5", "5", "6", "6", "7");
        assertThat(rows).extracting(PlannedRow::ref).containsExactly("A1", "A2", "A3", "A4", "", "A5");
    }

    @Test
    void bulletsBecomeLinesAndARowWithoutALeadIsAllowedAndTold() {
        List<PlannedRow> rows = withNewThemes().plan().rows();

        assertThat(action(rows.getFirst()).activities())
                .isEqualTo("Open two more family hubs\nKeep one open each evening");
        assertThat(action(rows.get(1)).leads()).containsExactly("Health visiting", "Schools");
        assertThat(action(rows.get(2)).leads()).isEmpty();
        assertThat(Plans.said(rows.get(2).draft().warnings())).containsExactly("B4: Nobody leads it yet.");
    }

    @Test
    void frequenciesOfReviewAreReadAndAYearIsItsEnd() {
        List<PlannedRow> rows = withNewThemes().plan().rows();

        assertThat(rows)
                .extracting(row -> Optional.ofNullable(action(row).review())
                        .map(review -> review.words() + " = " + review.every())
                        .orElse(""))
                .containsExactly(
                        "Quarterly = P3M", "Termly = P4M", "Annual = P1Y", "Half-termly = P2M", "", "6 monthly = P6M");
        assertThat(days(rows)).containsExactly("2027-03-31", "2026-09-30", "", "", "", "2027-12-31");
        assertThat(Objects.requireNonNull(action(rows.get(3)).by()).ongoing()).isTrue();
    }

    @Test
    void anImpossibleDayIsAFaultOfItsCellAndCanBeCorrectedThere() {
        assertThat(Plans.said(withNewThemes().plan().rows().get(4).draft().errors()))
                .containsExactly(
                        "E6: “31/02/2027” is not a real date: February 2027 has no day 31. Write a day that there is.");

        PlannedRow corrected = read(
                        "plan-without-references.csv",
                        ActionTable.KIND,
                        HowJson.read("{\"newThemes\":true,\"corrections\":{\"E6\":\"28/02/2027\"}}"))
                .plan()
                .rows()
                .get(4);
        assertThat(corrected.action()).isEqualTo(RowAction.ADD);
        assertThat(action(corrected).review())
                .extracting(Timescale::words, Timescale::every)
                .containsExactly("Steering group, bi-monthly", Period.ofMonths(2));
    }

    @Test
    void theRegisterOfTheGuideHasRatingsWithoutNumbers() {
        List<PlannedRow> rows = read("template-12-register.csv", RiskTable.KIND, How.GUESSED)
                .plan()
                .rows();

        assertThat(rows).extracting(PlannedRow::action).containsOnly(RowAction.ADD);
        assertThat(rows)
                .extracting(row -> values(row).at("/current").toString())
                .containsExactly(
                        "{\"rating\":\"HIGH\"}",
                        "{\"rating\":\"MEDIUM\"}",
                        "{\"rating\":\"LOW\"}",
                        "{\"rating\":\"MEDIUM\"}");
    }

    @Test
    void theRegisterOfTheGuideNeedsNoOwnersAndItsActionsAreSteps() {
        List<PlannedRow> rows = read("template-12-register.csv", RiskTable.KIND, How.GUESSED)
                .plan()
                .rows();

        assertThat(rows)
                .allSatisfy(row -> assertThat(Plans.said(row.draft().warnings()))
                        .contains("row " + row.draft().row() + ": Nobody owns it yet."));
        assertThat(rows)
                .extracting(row -> values(row).at("/response").toString())
                .containsExactly(
                        "[\"Ask the board for bridging money\",\"talk to two foundations\"]",
                        "[\"Twilight sessions\",\"supply cover paid from the grant\"]",
                        "[]",
                        "[\"Start in September\"]");
        assertThat(rows)
                .extracting(row -> values(row).at("/monitorNext").asString(""))
                .containsExactly("2027-01-31", "", "", "2026-09-30");
        assertThat(rows)
                .extracting(row -> values(row).at("/monitoring").asString(""))
                .containsExactly("", "Termly", "", "");
    }

    @Test
    void progressRegistersProjectsUnderTheirThemesAndReportsTheirStages() {
        Reading progress = read("template-11-progress.csv", ProjectTable.KIND, How.GUESSED);
        List<PlannedRow> rows = progress.plan().rows();

        assertThat(rows).extracting(row -> values(row).at("/theme").asString()).containsExactly("1", "1", "2");
        assertThat(rows).extracting(PlannedRow::ref).containsExactly("P1", "P2", "");
        assertThat(values(rows.getFirst()).at("/stages").toString())
                .isEqualTo("{\"designing\":\"G\",\"embedding\":\"NYS\",\"piloting\":\"A\",\"resourcing\":\"G\","
                        + "\"reviewing\":\"NYS\",\"roll-out\":\"NYS\"}");
        assertThat(values(rows.getFirst()).at("/comment").asString()).isEqualTo("The venue changed twice");
        assertThat(progress.plan().rows().getFirst().draft().entry().adding(Plans.SG23, "P1"))
                .hasSize(7)
                .allSatisfy(command -> assertThat(command.asAt()).isNull());
    }

    @Test
    void aBlankStageIsNotReportedAndARedTakesItsHelpFromTheComment() {
        PlannedRow red = read("template-11-progress.csv", ProjectTable.KIND, How.GUESSED)
                .plan()
                .rows()
                .get(1);

        assertThat(red.action()).isEqualTo(RowAction.ADD);
        assertThat(values(red).at("/stages").toString())
                .isEqualTo("{\"designing\":\"R\",\"piloting\":\"NYS\",\"resourcing\":\"G\"}");
        assertThat(values(red).at("/helpNeeded").asString())
                .isEqualTo("No practice educator yet; sponsor to ask the university");
        assertThat(Plans.said(red.draft().warnings()))
                .contains("D3: The help that is needed was taken from the comment.");
    }

    @Test
    void twoRatingsInOneCellAreAFaultThatNamesTheScale() {
        PlannedRow two = read("template-11-progress.csv", ProjectTable.KIND, How.GUESSED)
                .plan()
                .rows()
                .get(2);

        assertThat(two.action()).isEqualTo(RowAction.PROBLEM);
        assertThat(Plans.said(two.draft().errors()))
                .containsExactly("F4: ‘Amber/Green’ is not a rating of this strategy. " + SCALE);
    }

    @Test
    void progressIsTrueForTheDayThatIsGiven() {
        PlannedRow row = read(
                        "template-11-progress.csv",
                        ProjectTable.KIND,
                        HowJson.read("{\"defaults\":{\"asAt\":\"2026-06-30\"}}"))
                .plan()
                .rows()
                .getFirst();

        assertThat(row.draft().entry().adding(Plans.SG23, "P1").stream().skip(1))
                .allSatisfy(command -> assertThat(command.asAt()).isEqualTo("2026-06-30"));
    }

    @Test
    void aColumnOfRatingsIsThatOfTheActions() {
        Reading plan = read("rag-column.csv", ActionTable.KIND, How.GUESSED);
        List<PlannedRow> rows = plan.plan().rows();

        assertThat(field(plan, "D")).isEqualTo("rating");
        assertThat(rows)
                .extracting(row -> values(row).at("/rating").asString(""))
                .containsExactly("G", "A", "", "", "", "");
        assertThat(rows.stream().flatMap(row -> Plans.said(row.draft().errors()).stream()))
                .containsExactly(
                        "D4: ‘Blue’ is not a rating of this strategy. " + SCALE,
                        "D6: ‘A/G’ is not a rating of this strategy. " + SCALE,
                        "D7: ‘G→A’ is not a rating of this strategy. " + SCALE);
        assertThat(days(rows))
                .containsExactly("2026-09-30", "2026-12-31", "", "2026-12-31", "2026-11-07", "2026-09-30");
        assertThat(rows)
                .extracting(row -> Objects.requireNonNull(action(row).by()).words())
                .contains("TBC", "Autumn term 2026", "Q3 2026");
    }

    @Test
    void twoColumnsForOneFieldAreAQuestionUntilSomebodyAnswers() {
        Reading open = read("two-columns-one-field.csv", ActionTable.KIND, How.GUESSED);

        assertThat(open.layout().questions())
                .extracting(question -> question.column().field()
                        + question.claimed().stream().map(ColumnUse::name).toList())
                .containsExactlyInAnyOrder("leads[C, D]", "by[E, F]");
        assertThat(open.plan().rows()).allSatisfy(row -> {
            assertThat(action(row).leads()).isEmpty();
            assertThat(action(row).by()).isNull();
        });

        Reading first = read(
                "two-columns-one-field.csv",
                ActionTable.KIND,
                HowJson.read("{\"columns\":{\"C\":\"leads\",\"D\":\"ignore\",\"E\":\"by\",\"F\":\"ignore\"}}"));
        assertThat(first.layout().questions()).isEmpty();
        assertThat(first.plan().rows())
                .extracting(row -> action(row).leads())
                .containsExactly(List.of("Director of Children's Services"), List.of());

        Reading joined = read(
                "two-columns-one-field.csv",
                ActionTable.KIND,
                HowJson.read("{\"columns\":{\"C\":\"leads\",\"D\":\"leads\",\"E\":\"ignore\",\"F\":\"by\"}}"));
        assertThat(joined.layout().questions()).isEmpty();
        assertThat(joined.plan().rows())
                .extracting(row -> action(row).leads())
                .containsExactly(
                        List.of("Director of Children's Services", "Policy Officer"), List.of("Policy Officer"));
        assertThat(days(joined.plan().rows())).containsExactly("2026-06-30", "2026-07-31");
    }

    @Test
    void aScoredRegisterIsReadByItsHeadings() {
        Reading register = read("register-scored.csv", RiskTable.KIND, How.GUESSED);
        List<PlannedRow> rows = register.plan().rows();

        assertThat(rows)
                .extracting(row -> values(row).at("/current").toString())
                .containsExactly("{\"impact\":4,\"likelihood\":3}", "{\"impact\":5,\"likelihood\":2}", "null", "null");
        assertThat(rows)
                .extracting(row -> values(row).at("/inherent/rating").asString())
                .containsExactly("HIGH", "HIGH", "MEDIUM", "LOW");
        assertThat(Plans.said(rows.get(1).draft().warnings()))
                .containsExactlyInAnyOrder(
                        "E3: 15 is stated, but 2 × 5 is 10, which counts.",
                        "G3: High is stated, but likelihood 2 and impact 5 are Medium in this strategy's matrix, which counts.");
        assertThat(Plans.said(rows.get(2).draft().errors()))
                .containsExactly(
                        "C4: ‘3-4’ is not a level of impact. Write one number from 1 (insignificant) to 5 (catastrophic).");
        assertThat(rows.get(3).action()).isEqualTo(RowAction.ADD);
        assertThat(values(rows.get(3)).at("/inherent").toString()).isEqualTo("{\"rating\":\"LOW\"}");
    }

    @Test
    void aLineBreakInAPastedCellBeginsNoRow() {
        List<PlannedRow> rows =
                read("pasted.txt", ActionTable.KIND, How.GUESSED).plan().rows();

        assertThat(rows).extracting(PlannedRow::ref).containsExactly("1A", "1B");
        assertThat(action(rows.getFirst()).activities())
                .isEqualTo("Recruit twelve newly qualified workers each year\nAsk them again after the first year");
        assertThat(action(rows.getLast()).leads()).containsExactly("Principal Social Worker (PSW)");
    }

    @Test
    void bothTablesOfADocumentAreOfferedAndItsSectionsAreThemes() {
        Reading plan = read("plan-in-word.docx", ActionTable.KIND, How.GUESSED);
        Reading.Planned planned = plan.plan();

        assertThat(plan.source().tables()).extracting(FoundTable::id).containsExactly("table 1", "table 2");
        assertThat(plan.table().id()).isEqualTo("table 2");
        assertThat(planned.rows()).extracting(PlannedRow::ref).containsExactly("1A.1", "1A.2", "1B", "2A", "2B");
        assertThat(planned.rows()).extracting(row -> action(row).theme()).containsExactly("1", "1", "1", "2", "2");
        assertThat(planned.cases().leftOut())
                .containsExactly(
                        new LeftOut(6, "Theme 2: Retention", "It is the heading of the rows below it."),
                        new LeftOut(7, "Ref", "It repeats the column names."));
    }

    static Stream<String> papers() {
        return Stream.of(
                "plan-without-references.csv action-plan",
                "template-12-register.csv risk-register",
                "template-11-progress.csv projects",
                "rag-column.csv action-plan",
                "two-columns-one-field.csv action-plan",
                "register-scored.csv risk-register",
                "pasted.txt action-plan",
                "plan-in-word.docx action-plan");
    }

    /** The answer to a dry run can be sent back. */
    @ParameterizedTest
    @MethodSource("papers")
    void whatWasUsedReadsThePaperTheSameAgain(String paper) {
        String[] words = paper.split(" ");
        ImportKind kind = List.of(ActionTable.KIND, RiskTable.KIND, ProjectTable.KIND).stream()
                .filter(each -> each.path().equals(words[1]))
                .findFirst()
                .orElseThrow();
        Reading first = read(words[0], kind, How.GUESSED);
        Reading again =
                read(words[0], kind, HowJson.read(CommandJson.tree(first.how()).toString()));

        assertThat(again.how()).isEqualTo(first.how());
        assertThat(again.layout().uses())
                .extracting(ColumnUse::column)
                .isEqualTo(first.layout().uses().stream().map(ColumnUse::column).toList());
        assertThat(again.layout().questions()).hasSameSizeAs(first.layout().questions());
        assertThat(again.plan().rows())
                .extracting(row -> values(row).toString())
                .isEqualTo(first.plan().rows().stream()
                        .map(row -> values(row).toString())
                        .toList());
        assertThat(again.layout().toKeep())
                .as("nothing was chosen that is to be kept")
                .isNull();
    }

    private static Reading withNewThemes() {
        return read("plan-without-references.csv", ActionTable.KIND, HowJson.read("{\"newThemes\":true}"));
    }

    static Reading read(String paper, ImportKind kind, How how) {
        ImportContext context = Plans.context();
        Source source =
                paper.endsWith(".txt") ? Sources.pasted(Papers.text(paper)) : Sources.read(Papers.bytes(paper), paper);
        return Reading.of(source, kind, context, how);
    }

    private static String field(Reading reading, String letter) {
        return reading.layout().uses().stream()
                .filter(use -> use.name().equals(letter))
                .findFirst()
                .map(ColumnUse::column)
                .map(Column::field)
                .orElse("");
    }

    private static List<String> days(List<PlannedRow> rows) {
        return rows.stream()
                .map(row -> Optional.ofNullable(action(row).by())
                        .map(Timescale::date)
                        .map(Object::toString)
                        .orElse(""))
                .toList();
    }

    static ActionPlan action(PlannedRow row) {
        return Plans.plan(row.draft());
    }

    private static JsonNode values(PlannedRow row) {
        return CommandJson.tree(row.draft().entry().values());
    }
}
