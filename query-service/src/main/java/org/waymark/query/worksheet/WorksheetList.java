package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;
import org.waymark.query.worksheet.sheet.WorksheetRowView;
import org.waymark.query.worksheet.sheet.WorksheetState;
import org.waymark.query.worksheet.sheet.WorksheetView;

/**
 * The worksheets of a strategy, and the kinds that it can start.
 *
 * @param position every event up to and with it is in the list
 * @param asOf     the moment it shows, as it was asked for
 */
public record WorksheetList(StrategyCode strategy, long position, String asOf, List<Kind> kinds, List<Row> worksheets) {

    /**
     * A kind of worksheet.
     *
     * @param kind     its id, such as {@code gap-analysis}
     * @param template of the guide that it is; null where it is none
     * @param own      whether it is one of the strategy's own
     * @param version  of its columns, from 1
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Kind(
            String kind,
            String title,
            @Nullable String purpose,
            @Nullable String template,
            boolean own,
            int version) {}

    /**
     * A worksheet.
     *
     * @param rows     how many are in it
     * @param changed  the day of the last change, of a row too
     * @param position of that change
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String kind,
            String title,
            WorksheetState state,
            @Nullable String occasion,
            @Nullable LocalDate day,
            @Nullable String review,
            long rows,
            LocalDate changed,
            long position) {}

    static WorksheetList of(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        Map<String, List<WorksheetRowView>> rows =
                snapshot.all(WORKSHEET_ROWS).stream().collect(Collectors.groupingBy(WorksheetRowView::worksheet));
        return new WorksheetList(
                strategy.code(),
                snapshot.position(),
                snapshot.asOf().toString(),
                WorksheetKinds.all(strategy).stream()
                        .map(kind -> new Kind(
                                kind.form().kind(),
                                kind.form().title(),
                                kind.form().purpose(),
                                kind.template(),
                                kind.shipped() == null,
                                kind.form().version()))
                        .toList(),
                snapshot.all(WORKSHEETS).stream()
                        .map(sheet -> row(sheet, rows.getOrDefault(sheet.ref(), List.of())))
                        .toList());
    }

    private static Row row(WorksheetView sheet, List<WorksheetRowView> rows) {
        Provenance changed = Stream.concat(
                        Stream.of(sheet.changed()), rows.stream().map(WorksheetRowView::changed))
                .reduce((one, other) -> one.position() > other.position() ? one : other)
                .orElseThrow();
        return new Row(
                sheet.ref(),
                sheet.form().kind(),
                sheet.head().title(),
                sheet.state(),
                sheet.head().occasion(),
                sheet.head().day(),
                sheet.review(),
                rows.stream().filter(row -> row.removed() == null).count(),
                changed.asAt(),
                changed.position());
    }

    /** Those of a kind. */
    public List<Row> of(Kind kind) {
        return worksheets.stream().filter(row -> row.kind().equals(kind.kind())).toList();
    }
}
