package org.waymark.query.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.CaseEvents;
import org.waymark.events.EventMetadata;
import org.waymark.events.Impact;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetEvents;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.moment.AsOf;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetCell;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.Sheets;
import org.waymark.query.worksheet.sheet.WorksheetState;

class SheetsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

    private final Recorded history = new Recorded();

    @BeforeEach
    void begin() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(CaseEvents.actionPlanned());
    }

    private void start(String kind) {
        history.then(new WorksheetStarted(
                SG23,
                "W1",
                new WorksheetHead("First", null, null, List.of()),
                WorksheetKind.of(kind).orElseThrow().form()));
    }

    private void row(String ref, WorksheetCell... cells) {
        history.then(new WorksheetRowAdded(SG23, "W1", ref, List.of(cells)));
    }

    private Sheet sheet() {
        return Sheets.find(history.snapshot(TODAY), "W1").orElseThrow();
    }

    private static WorksheetCell objective(String words) {
        return WorksheetCell.text("objective", words);
    }

    private List<String> refs() {
        return sheet().rows().stream().map(SheetRow::ref).toList();
    }

    @Test
    void thereIsNoneBeforeItIsStarted() {
        assertThat(Sheets.find(history.snapshot(TODAY), "W1")).isEmpty();
    }

    @Test
    void saysLevelsByTheirNamesAndObjectivesByWhatTheySeek() {
        start("gap-analysis");
        row(
                "W1.1",
                WorksheetCell.values("objective", List.of("O1")),
                WorksheetCell.values("importance", List.of("H")),
                WorksheetCell.values("status", List.of("not-yet-begun")));

        assertThat(sheet().rows()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("O1 Fewer vacancies");
            assertThat(row.cell("importance").words()).isEqualTo("High");
            assertThat(row.cell("status").words()).isEqualTo("Not yet begun");
            assertThat(row.cell("comments")).isEqualTo(SheetCell.EMPTY);
        });
    }

    @Test
    void saysAmountsAndDaysAsPeopleWriteThem() {
        start("resources");
        row(
                "W1.1",
                WorksheetCell.text("source", "Training grant"),
                WorksheetCell.values("amount", List.of("12500.5")),
                WorksheetCell.values("to", List.of("2025-03-31")));
        row("W1.2", WorksheetCell.text("source", "Staff"), WorksheetCell.values("amount", List.of("40000")));

        assertThat(sheet().rows())
                .extracting(row -> row.cell("amount").words())
                .containsExactly("£12,500.50", "£40,000");
        assertThat(sheet().rows().getFirst().cell("to").words()).isEqualTo("31 March 2025");
    }

    @Test
    void hasAColumnForEachObjectiveOfTheCharter() {
        start("impact-map");

        assertThat(sheet().cellsOf("impact"))
                .singleElement()
                .returns("impact.O1", column -> column.id())
                .returns("Fewer vacancies", column -> column.title());
    }

    @Test
    void rowsStandInTheOrderTheyWereGivenAndLaterOnesFollow() {
        start("gap-analysis");
        for (int number = 1; number <= 11; number++) {
            row("W1." + number, objective("Objective " + number));
        }
        history.then(
                new WorksheetRowsOrdered(SG23, "W1", List.of("W1.1", "W1.2", "W1.3"), List.of("W1.3", "W1.1", "W1.2")));

        assertThat(refs())
                .containsExactly(
                        "W1.3", "W1.1", "W1.2", "W1.4", "W1.5", "W1.6", "W1.7", "W1.8", "W1.9", "W1.10", "W1.11");
    }

    @Test
    void aRemovedRowStaysReadableAndCanBePutBack() {
        start("gap-analysis");
        row("W1.1", objective("Fewer"));
        row("W1.2", objective("Better"));
        history.then(new WorksheetRowRemoved(SG23, "W1", "W1.1"), Map.of(EventMetadata.REASON, "Said twice"));

        assertThat(refs()).containsExactly("W1.2");
        assertThat(sheet().removed())
                .singleElement()
                .returns("Fewer", SheetRow::title)
                .satisfies(row -> assertThat(row.row().removed()).returns("Said twice", by -> by.reason()));

        history.then(new WorksheetRowRestored(SG23, "W1", "W1.1"));
        assertThat(refs()).containsExactly("W1.1", "W1.2");
        assertThat(sheet().removed()).isEmpty();
    }

    @Test
    void showsAnEarlierMomentAsItWas() {
        start("gap-analysis");
        row("W1.1", objective("Fewer"));
        long then = history.position();
        history.then(new WorksheetRowRevised(
                SG23, "W1", "W1.1", List.of(objective("Fewer")), List.of(objective("Far fewer"))));

        assertThat(Sheets.find(new FoldedSnapshots(history, TODAY).of(SG23, AsOf.position(then)), "W1")
                        .orElseThrow()
                        .rows())
                .extracting(SheetRow::title)
                .containsExactly("Fewer");
        assertThat(sheet().rows()).extracting(SheetRow::title).containsExactly("Far fewer");
    }

    @Test
    void keepsWhatWasWrittenInColumnsThatAreNoMore() {
        WorksheetForm before = WorksheetEvents.form();
        WorksheetForm after = new WorksheetForm(
                before.kind(),
                2,
                before.title(),
                before.row(),
                before.purpose(),
                before.heading(),
                before.columns().subList(0, 1));
        history.then(WorksheetEvents.started());
        history.then(WorksheetEvents.rowAdded());
        history.then(new WorksheetFormChanged(SG23, "W1", before, after));

        assertThat(sheet().columns()).extracting(column -> column.id()).containsExactly("need");
        assertThat(sheet().former()).containsExactly("urgency", "actions", "partner.council");
        assertThat(sheet().rows().getFirst().cell("partner.council").words()).isEqualTo("Pays half");
    }

    @Test
    void showsTheImpactOfAnActionWhereverItWasRecorded() {
        start("impact-of-development");
        row("W1.1", WorksheetCell.values("action", List.of("1A")));
        history.then(new ImpactRecorded(
                SG23, "1A", null, new Impact("Fewer vacancies", "Four posts are filled", null, null)));

        assertThat(sheet().rows().getFirst().cell("so-far").words()).isEqualTo("Four posts are filled");
        assertThat(sheet().rows().getFirst().cell("planned").words()).isEqualTo("Fewer vacancies");
        assertThat(sheet().rows().getFirst().cell("evidence").isEmpty()).isTrue();
    }

    @Test
    void namesTheCasesThatARowLeadsTo() {
        start("gap-analysis");
        row("W1.1", objective("Fewer"));
        history.then(new CaseLinked(SG23, "W1.1", "1A")).with(new CaseLinked(SG23, "1A", "W1.1"));

        assertThat(sheet().rows().getFirst().links()).singleElement().returns("1A", link -> link.ref());
    }

    @Test
    void isOpenThenAgreedThenClosedAndOpenAgain() {
        start("gap-analysis");
        assertThat(sheet().head().state()).isEqualTo(WorksheetState.OPEN);

        history.then(new WorksheetAgreed(SG23, "W1", "M1"));
        assertThat(sheet().head().state()).isEqualTo(WorksheetState.AGREED);
        assertThat(sheet().head().review()).isEqualTo("M1");

        history.then(new WorksheetClosed(SG23, "W1"));
        assertThat(sheet().head().state()).isEqualTo(WorksheetState.CLOSED);

        history.then(new WorksheetReopened(SG23, "W1"));
        assertThat(sheet().head().state()).isEqualTo(WorksheetState.OPEN);
        assertThat(sheet().head().review()).isNull();
    }
}
