package org.waymark.command.imports.measurement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.indicator.IndicatorFeature;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.IndicatorEvent.IndicatorReinstated;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRevised;
import org.waymark.events.IndicatorEvent.MeasurementCorrected;
import org.waymark.events.IndicatorEvent.MeasurementRecorded;
import org.waymark.events.IndicatorEvent.MeasurementWithdrawn;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.Measurement;
import org.waymark.events.Measurement.Standing;

/** Tables of measurements: an indicator and a period a row, and what it was. */
public final class MeasurementTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "measurements",
            IndicatorFeature.KIND,
            new ImportKind.Words("A table of measurements", "indicators"),
            ExistingIndicator::new,
            Set.of(
                    IndicatorRevised.class,
                    IndicatorRetired.class,
                    IndicatorReinstated.class,
                    MeasurementRecorded.class,
                    MeasurementCorrected.class,
                    MeasurementWithdrawn.class),
            Set.of(),
            false,
            true,
            MeasurementTable::new);

    private static final Columns COLUMNS = new Columns(
            List.of(MeasurementColumn.values()),
            Map.of(MeasurementColumn.PERIOD, "the period (such as ‘Period’)"),
            Pattern.compile(
                    "\\b(?:target|benchmark|baseline|previous|last|change|direction|trend|rag|rating|national|england|average|forecast|recorded|corrected|reason|theme|owner|unit)\\b"));

    private static final List<Column> FIGURES =
            List.of(MeasurementColumn.VALUE, MeasurementColumn.NUMERATOR, MeasurementColumn.DENOMINATOR);

    private final ImportContext context;
    private final Indicators indicators;

    public MeasurementTable(ImportContext context) {
        this.context = context;
        this.indicators = new Indicators(context);
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Register register() {
        return KIND.register(context);
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return MeasurementColumn.PERIOD;
    }

    @Override
    public Optional<Column> section() {
        return Optional.of(MeasurementColumn.NAME);
    }

    @Override
    public boolean isSection(String text) {
        return !indicators.named(text).isEmpty();
    }

    @Override
    public Optional<String> leavesOut(Function<Column, String> cells) {
        return FIGURES.stream().map(cells).allMatch(ValueCell::isNone)
                ? Optional.of("It has no measurement.")
                : Optional.empty();
    }

    @Override
    public Draft read(RowReader cells) {
        return new MeasurementRow(cells, indicators, context).read();
    }

    /** @throws Refusal if no column names the indicator, or none has a figure */
    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        mustSay(
                layout,
                "the indicator (such as ‘Indicator’, with its reference or its name)",
                MeasurementColumn.REF,
                MeasurementColumn.NAME);
        mustSay(layout, "what was measured (such as ‘Value’)", MeasurementColumn.VALUE, MeasurementColumn.NUMERATOR);
        Map<Place, List<Draft>> byPlace =
                drafts.stream().filter(Draft::isSound).collect(Collectors.groupingBy(MeasurementTable::place));
        return drafts.stream()
                .map(draft -> planned(
                        layout, draft, draft.isSound() ? byPlace.getOrDefault(place(draft), List.of()) : List.of()))
                .toList();
    }

    /** What rows of a table must not say twice. */
    private record Place(String indicator, @Nullable MeasuredPeriod period) {}

    private static Place place(Draft draft) {
        return new Place(draft.ref(), ((MeasurementEntry) draft.entry()).period());
    }

    private static void mustSay(Layout layout, String what, Column... columns) {
        if (Stream.of(columns).noneMatch(layout::says)
                && layout.questions().stream()
                        .noneMatch(question -> List.of(columns).contains(question.column()))) {
            throw Refusal.at(
                    "file",
                    Refusal.Kind.MALFORMED,
                    "import.column-missing",
                    "No column was found for %s. Say which of them it is, or choose another table or row of column names."
                            .formatted(what));
        }
    }

    private PlannedRow planned(Layout layout, Draft draft, List<Draft> sharing) {
        MeasurementEntry entry = (MeasurementEntry) draft.entry();
        PlannedRow planned = compared(draft, entry);
        Draft first = sharing.isEmpty() ? draft : sharing.getFirst();
        boolean differ = sharing.stream()
                .anyMatch(other -> !other.entry().content().equals(first.entry().content()));
        if (differ) {
            String rows = sharing.stream()
                    .filter(other -> other != draft)
                    .map(other -> String.valueOf(other.row()))
                    .collect(Collectors.joining(", "));
            return planned.failing(draft.at(
                    MeasurementColumn.PERIOD,
                    layout.nameOf(MeasurementColumn.PERIOD),
                    "Row %s gives something else for %s in the same period. Keep the row that is right."
                            .formatted(rows, draft.ref())));
        }
        return draft == first
                ? planned
                : PlannedRow.same(draft, draft.ref())
                        .warning(draft.at(
                                MeasurementColumn.PERIOD,
                                layout.nameOf(MeasurementColumn.PERIOD),
                                "Row %d says the same.".formatted(first.row())));
    }

    /** A figure that takes the place of a provisional one is no correction. */
    private PlannedRow compared(Draft draft, MeasurementEntry entry) {
        Measurement there = entry.there();
        if (there == null || !draft.isSound()) {
            return PlannedRow.add(draft, draft.ref());
        }
        Measurement first = Objects.requireNonNull(
                        indicators.of(draft.ref()).measured().get(there.period()))
                .first();
        PlannedRow planned = PlannedRow.there(
                draft,
                draft.ref(),
                ExistingCase.saying(MeasurementEntry.said(first), MeasurementEntry.said(there)),
                COLUMNS);
        boolean provisional = there.standing() == Standing.PROVISIONAL;
        return new PlannedRow(
                planned.draft(),
                planned.ref(),
                planned.action(),
                planned.there(),
                planned.changes().stream()
                        .map(change -> new FieldChange(
                                change.field(), change.title(), provisional, change.before(), change.after()))
                        .toList());
    }
}
