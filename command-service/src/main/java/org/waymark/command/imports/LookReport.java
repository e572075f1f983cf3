package org.waymark.command.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.layout.ColumnUse;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.layout.Sure;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Line;

/**
 * What a file has, before anything of it is read as cases: its tables, and what the columns of one of them hold.
 *
 * @param kind      as which kind of table it was looked at
 * @param kinds     the kinds it could be, the likeliest first
 * @param tables    all tables of the file
 * @param columns   those of the table that is read
 * @param fields    what a column of this kind of table can hold
 * @param missing   the fields that are needed and that no column holds
 * @param questions what only a person can say
 * @param how       the choices as they were used, to be changed and sent back
 */
record LookReport(
        String kind,
        List<String> kinds,
        List<TableFound> tables,
        List<ColumnRead> columns,
        List<FieldOffered> fields,
        List<String> missing,
        List<Undecided> questions,
        How how,
        List<String> notes) {

    /** So many rows show what a table is about. */
    private static final int FIRST_ROWS = 5;

    /** So many texts show what a column is about. */
    private static final int SAMPLES = 3;

    static LookReport of(Reading reading, List<String> kinds) {
        return new LookReport(
                reading.kind().kind().path(),
                kinds,
                TableChoice.all(reading.source(), reading.layout().kind()).stream()
                        .map(table -> TableFound.of(
                                table, table.id().equals(reading.table().id())))
                        .toList(),
                columns(reading),
                offered(reading.layout())
                        .map(column -> new FieldOffered(
                                column.field(),
                                column.title(),
                                reading.layout().kind().needed().containsKey(column),
                                column.fillsDown(),
                                column.isReport()))
                        .toList(),
                reading.layout().kind().needed().keySet().stream()
                        .filter(column -> !reading.layout().says(column))
                        .map(Column::field)
                        .toList(),
                questions(reading),
                reading.how(),
                reading.notes());
    }

    /** Every column there can be; of a series, those that the table has. */
    private static Stream<Column> offered(Layout layout) {
        return Stream.concat(
                        layout.kind().all().stream(),
                        layout.uses().stream().flatMap(use -> Stream.ofNullable(use.column())))
                .distinct();
    }

    static List<ColumnRead> columns(Reading reading) {
        List<Line> rows =
                reading.table().body().stream().filter(row -> row.filled() > 1).toList();
        return reading.layout().uses().stream()
                .map(use -> ColumnRead.of(use, rows))
                .toList();
    }

    static List<Undecided> questions(Reading reading) {
        return reading.layout().questions().stream()
                .map(question -> new Undecided(
                        question.column().field(),
                        question.claimed().stream().map(ColumnUse::name).toList(),
                        question.message()))
                .toList();
    }

    static List<NewTheme> newThemes(Reading reading) {
        return reading.newThemes().entrySet().stream()
                .map(theme -> new NewTheme(theme.getKey(), theme.getValue()))
                .toList();
    }

    /**
     * A table of the file.
     *
     * @param rows      how many there are below the column names
     * @param firstRows the first of them
     * @param chosen    whether it is the one that is read
     */
    record TableFound(
            String id,
            String name,
            boolean hidden,
            boolean chosen,
            int rows,
            List<String> headings,
            List<List<String>> firstRows) {

        static TableFound of(FoundTable table, boolean chosen) {
            return new TableFound(
                    table.id(),
                    table.name(),
                    table.hidden(),
                    chosen,
                    Math.max(0, table.lines().size() - table.headingAt() - table.headingRows()),
                    table.headings(),
                    table.lines().stream()
                            .skip(table.headingAt() + (long) table.headingRows())
                            .limit(FIRST_ROWS)
                            .map(line -> line.cells())
                            .toList());
        }
    }

    /**
     * A column of the table.
     *
     * @param name   what calls name it by: its letter in a spreadsheet
     * @param column its heading in the file
     * @param readAs the field that it was taken for; null where it is left out
     * @param title  what people call that
     * @param sure   how sure that is; null where it is left out unasked
     * @param blank  how many rows have nothing in it, of those that have more than one cell filled
     * @param samples the first texts in it that differ
     */
    record ColumnRead(
            String name,
            String column,
            @Nullable String readAs,
            @Nullable String title,
            @Nullable Sure sure,
            int blank,
            List<String> samples) {

        static ColumnRead of(ColumnUse use, List<Line> rows) {
            Column column = use.column();
            return new ColumnRead(
                    use.name(),
                    use.heading(),
                    column == null ? null : column.field(),
                    column == null ? null : column.title(),
                    use.sure(),
                    (int) rows.stream()
                            .filter(row -> row.cell(use.at()).isEmpty())
                            .count(),
                    rows.stream()
                            .map(row -> row.cell(use.at()))
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .limit(SAMPLES)
                            .toList());
        }
    }

    /**
     * What a column can hold.
     *
     * @param needed    whether no row can be read without it
     * @param fillsDown whether a blank cell can mean what the cell above says
     * @param report    whether it is reported from time to time, so that it is true for a day
     */
    record FieldOffered(String field, String title, boolean needed, boolean fillsDown, boolean report) {}

    /** Columns that claim one field, and what to ask about them. */
    record Undecided(String field, List<String> columns, String message) {}

    /** A theme that the strategy does not have, and the ref that it would get. */
    record NewTheme(String ref, String title) {}
}
