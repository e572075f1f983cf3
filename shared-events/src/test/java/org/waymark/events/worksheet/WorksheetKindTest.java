package org.waymark.events.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnType;
import org.waymark.events.Objective;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetColumn.Option;

class WorksheetKindTest {

    private static final List<Objective> OBJECTIVES =
            List.of(new Objective("O1", "Fewer vacancies"), new Objective("O3", "Better trained"));

    static List<WorksheetKind> kinds() {
        return WorksheetKind.all();
    }

    @Test
    void theGuidesThirteenAreThereInTheirOrder() {
        assertThat(kinds())
                .extracting(WorksheetKind::id)
                .containsExactly(
                        "priorities",
                        "stakeholders",
                        "engagement",
                        "gap-analysis",
                        "impact-map",
                        "impact-chain",
                        "change-impact",
                        "audiences",
                        "internal-factors",
                        "team-impact",
                        "impact-of-development",
                        "resources",
                        "communications");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRowIsCalledByAColumnThatItMustHave(WorksheetKind kind) {
        assertThat(kind.form().column(kind.form().heading()))
                .hasValueSatisfying(heading -> assertThat(heading.required()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void columnsDifferAndHaveWhatTheirTypeNeeds(WorksheetKind kind) {
        assertThat(kind.form().columns()).extracting(WorksheetColumn::id).doesNotHaveDuplicates();
        assertThat(kind.form().columns()).allSatisfy(column -> {
            assertThat(column.id()).matches("[a-z0-9][a-z0-9-]{0,39}");
            assertThat(column.options().scale().isEmpty()).isEqualTo(column.type() != ColumnType.CHOICE);
            assertThat(column.options().scale()).extracting(Option::id).doesNotHaveDuplicates();
            assertThat(column.options().target() == null).isEqualTo(column.type() != ColumnType.REFERENCE);
            assertThat(column.options().items().isEmpty()).isEqualTo(column.each() != Each.ITEMS);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void usualRowsFillColumnsThatThereAre(WorksheetKind kind) {
        List<String> cells =
                kind.form().cells(OBJECTIVES).stream().map(CellColumn::id).toList();
        assertThat(kind.usualRows()).allSatisfy(row -> assertThat(cells).containsAll(row.keySet()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsShownNamesColumnsThatThereAre(WorksheetKind kind) {
        List<String> columns =
                kind.form().columns().stream().map(WorksheetColumn::id).toList();
        assertThat(kind.shows())
                .allSatisfy(finding ->
                        assertThat(columns).containsAll(named(finding).toList()));
    }

    private static Stream<String> named(WorksheetFinding finding) {
        return switch (finding) {
            case WorksheetFinding.Matrix matrix -> Stream.of(matrix.across(), matrix.up());
            case WorksheetFinding.Forces forces -> Stream.of(forces.side(), forces.strength());
            case WorksheetFinding.Totals totals -> Stream.of(totals.each());
            case WorksheetFinding.Groups groups ->
                Stream.of(groups.by(), groups.then()).filter(Objects::nonNull);
            case WorksheetFinding.Sums sums -> Stream.of(sums.amount(), sums.by(), sums.from(), sums.to());
            case WorksheetFinding.Due due -> Stream.of(due.day(), due.state()).filter(Objects::nonNull);
            case WorksheetFinding.Gaps gaps -> gaps.columns().stream();
            case WorksheetFinding.Duplicates duplicates -> duplicates.columns().stream();
            case WorksheetFinding.Unanswered unanswered -> Stream.ofNullable(unanswered.state());
        };
    }

    @Test
    void aColumnForEachObjectiveHasACellForEachByItsReference() {
        assertThat(WorksheetKind.of("impact-map").orElseThrow().form().cells(OBJECTIVES))
                .extracting(CellColumn::id, CellColumn::title)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("impact.O1", "Fewer vacancies"),
                        org.assertj.core.groups.Tuple.tuple("impact.O3", "Better trained"));
    }
}
