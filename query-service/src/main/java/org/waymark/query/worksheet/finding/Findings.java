package org.waymark.query.worksheet.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.worksheet.sheet.Sheet;

/** Works out what is shown beside the rows of a worksheet. */
public final class Findings {

    private Findings() {}

    /** What its kind declares, in that order; of a strategy's own kind, how many rows have each level. Nothing without rows. */
    public static List<Finding> of(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return List.of();
        }
        WorksheetForm form = sheet.head().form();
        return WorksheetKind.of(form.kind()).map(WorksheetKind::shows).orElseGet(() -> levels(form)).stream()
                .filter(declared -> columns(declared)
                        .allMatch(column -> !sheet.cellsOf(column).isEmpty()))
                .map(declared -> of(sheet, declared))
                .toList();
    }

    static Finding of(Sheet sheet, WorksheetFinding declared) {
        return switch (declared) {
            case WorksheetFinding.Matrix matrix -> MatrixFinding.of(sheet, matrix);
            case WorksheetFinding.Forces forces -> ForcesFinding.of(sheet, forces);
            case WorksheetFinding.Totals totals -> TotalsFinding.of(sheet, totals);
            case WorksheetFinding.Groups groups -> GroupsFinding.of(sheet, groups);
            case WorksheetFinding.Sums sums -> SumsFinding.of(sheet, sums);
            case WorksheetFinding.Due due -> DueFinding.of(sheet, due);
            case WorksheetFinding.Gaps gaps -> GapsFinding.of(sheet, gaps);
            case WorksheetFinding.Duplicates duplicates -> DuplicatesFinding.of(sheet, duplicates);
            case WorksheetFinding.Unanswered unanswered -> UnansweredFinding.of(sheet, unanswered);
        };
    }

    private static List<WorksheetFinding> levels(WorksheetForm form) {
        return form.columns().stream()
                .filter(column -> column.type() == ColumnType.CHOICE && column.each() == null)
                .<WorksheetFinding>map(
                        column -> new WorksheetFinding.Groups("By " + within(column.title()), column.id(), null, null))
                .toList();
    }

    /** A title within a sentence: “Level of detail” becomes “level of detail”, “RAG rating” stays as it is. */
    private static String within(String title) {
        boolean word = title.length() > 1 && Character.isLowerCase(title.codePointAt(1));
        return word ? title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1) : title;
    }

    /** Those without which it cannot be worked out: a worksheet keeps the columns that it was started with. */
    private static Stream<String> columns(WorksheetFinding declared) {
        return switch (declared) {
            case WorksheetFinding.Matrix matrix -> Stream.of(matrix.across(), matrix.up());
            case WorksheetFinding.Forces forces -> Stream.of(forces.side(), forces.strength());
            case WorksheetFinding.Totals totals -> Stream.of(totals.each());
            case WorksheetFinding.Groups groups ->
                Stream.concat(Stream.of(groups.by()), Stream.ofNullable(groups.then()));
            case WorksheetFinding.Sums sums -> Stream.of(sums.amount(), sums.by(), sums.from(), sums.to());
            case WorksheetFinding.Due due -> Stream.concat(Stream.of(due.day()), Stream.ofNullable(due.state()));
            case WorksheetFinding.Gaps gaps -> gaps.columns().stream();
            case WorksheetFinding.Duplicates duplicates -> duplicates.columns().stream();
            case WorksheetFinding.Unanswered unanswered -> Stream.ofNullable(unanswered.state());
        };
    }
}
