package org.waymark.command.imports.measurement;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;

/** The columns of a table of measurements. */
enum MeasurementColumn implements Column {
    REF("indicator", "Reference of the indicator", Column.refNames("indicator", "measure", "kpi", "pi")),
    NAME(
            "name",
            "Indicator",
            List.of(
                    "indicator",
                    "indicator name",
                    "name of indicator",
                    "name of the indicator",
                    "indicator title",
                    "measure",
                    "measure name",
                    "kpi",
                    "kpi name",
                    "pi",
                    "performance indicator",
                    "key performance indicator",
                    "performance measure",
                    "metric")),
    PERIOD(
            "period",
            "Period",
            List.of(
                    "period",
                    "reporting period",
                    "measurement period",
                    "time period",
                    "period covered",
                    "quarter",
                    "financial year",
                    "year",
                    "month")),
    VALUE(
            "value",
            "Value",
            List.of(
                    "value",
                    "actual",
                    "measurement",
                    "result",
                    "figure",
                    "outturn",
                    "actual value",
                    "performance",
                    "rate")),
    NUMERATOR("numerator", "Numerator", List.of("numerator", "num")),
    DENOMINATOR("denominator", "Denominator", List.of("denominator", "denom", "den")),
    STANDING(
            "standing",
            "Provisional or final",
            List.of(
                    "standing",
                    "status",
                    "provisional or final",
                    "provisional",
                    "data status",
                    "status of data",
                    "status of figure")),
    SOURCE("source", "Source", List.of("source", "data source", "source of data", "source of figure")),
    NOTE("note", "Note", List.of("note", "comment", "commentary", "remark", "narrative"));

    private final String field;
    private final String title;
    private final List<String> names;

    MeasurementColumn(String field, String title, List<String> names) {
        this.field = field;
        this.title = title;
        this.names = names;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** The indicator often stands once for the rows below it. */
    @Override
    public boolean fillsDown() {
        return this == REF || this == NAME;
    }

    /** The column of a field of a command; the reference where none is. */
    static MeasurementColumn ofField(String field) {
        return switch (field) {
            case "suppressed" -> VALUE;
            case "provisional" -> STANDING;
            default ->
                Stream.of(values())
                        .filter(column -> column.field.equals(field))
                        .findFirst()
                        .orElse(REF);
        };
    }
}
