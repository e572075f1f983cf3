package org.waymark.query.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.CaseEvents;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.forms.FilledForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.Sheets;

class SheetFieldsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

    private final StrategySnapshot snapshot = started("gap-analysis");
    private final Sheet sheet = Sheets.find(snapshot, "W1").orElseThrow();
    private final SheetRow row = sheet.row("W1.1").orElseThrow();

    private static List<WaymarkEvent> strategy() {
        List<WaymarkEvent> events = new ArrayList<>(StrategyEvents.newStrategy());
        events.add(CaseEvents.actionPlanned());
        return events;
    }

    private static StrategySnapshot started(String kind) {
        Recorded history = new Recorded();
        strategy().forEach(history::then);
        history.then(new WorksheetStarted(
                SG23,
                "W1",
                new WorksheetHead("First", null, null, List.of()),
                WorksheetKind.of(kind).orElseThrow().form()));
        history.then(new WorksheetRowAdded(
                SG23,
                "W1",
                "W1.1",
                List.of(
                        WorksheetCell.values("objective", List.of("O1")),
                        WorksheetCell.values("importance", List.of("H")),
                        WorksheetCell.text("comments", "Since the spring"))));
        return history.snapshot(TODAY);
    }

    private static Subject subject() {
        return FilledForm.aboutStrategy(strategy().toArray(WaymarkEvent[]::new));
    }

    private List<FormField> fields(@Nullable SheetRow of) {
        return SheetFields.of(sheet, SheetFields.known(snapshot, sheet, subject()), of, subject());
    }

    private static Command sent(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return new Command("add-worksheet-row", Map.of("values", values));
    }

    @Test
    void aNewRowHasAnEmptyFieldForEachCell() {
        assertThat(fields(null))
                .extracting(FormField::name)
                .containsExactly("values.objective", "values.importance", "values.status", "values.comments");
        assertThat(fields(null)).allSatisfy(field -> assertThat(field.before()).isEmpty());
        assertThat(fields(null).getFirst().askFor()).isEqualTo("Enter objective");
    }

    @Test
    void aRowThatIsRevisedBeginsWithWhatItHolds() {
        assertThat(fields(row))
                .extracting(FormField::before)
                .containsExactly(List.of("O1"), List.of("H"), List.of(), List.of("Since the spring"));
    }

    @Test
    void offersWhatAReferenceCanName() {
        assertThat(SheetFields.known(snapshot, sheet, subject()))
                .containsExactly(entry(ColumnTarget.OBJECTIVE, List.of(Option.of("O1", "Fewer vacancies"))));
    }

    @Test
    void sendsCellsByTheirIdsWhereverTheDotsAre() {
        Command finished =
                SheetFields.finished(sent("action", "1A", "impact", Map.of("O1", "H", "O2", "L")), sheet, null);

        assertThat(finished.body()).containsEntry("values", Map.of("action", "1A", "impact.O1", "H", "impact.O2", "L"));
    }

    @Test
    void sendsWhatWasEmptiedOfARowThatIsRevised() {
        Command finished = SheetFields.finished(sent("objective", "O1", "importance", "M"), sheet, row);

        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("objective", "O1");
        cells.put("importance", "M");
        cells.put("comments", null);
        assertThat(finished.body()).containsEntry("values", cells);
    }

    @Test
    void thereIsAFieldForEveryTypeOfColumn() {
        assertThat(WorksheetKind.all().stream()
                        .flatMap(kind -> kind.form().columns().stream())
                        .map(column -> column.type())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ColumnType.values())
                        .filter(type -> type != ColumnType.NUMBER && type != ColumnType.YES_PARTLY_NO)
                        .toList());
        assertThat(WorksheetKind.all()).allSatisfy(kind -> {
            Recorded history = new Recorded();
            strategy().forEach(history::then);
            history.then(
                    new WorksheetStarted(SG23, "W1", new WorksheetHead("First", null, null, List.of()), kind.form()));
            Sheet empty = Sheets.find(history.snapshot(TODAY), "W1").orElseThrow();
            assertThat(SheetFields.of(empty, Map.of(), null, subject())).hasSameSizeAs(empty.columns());
        });
    }
}
