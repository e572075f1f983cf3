package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.AllCommands;
import org.waymark.command.imports.layout.ColumnUse;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.FoundTable;
import org.waymark.command.imports.table.Sources;
import org.waymark.events.RatingLevel;

/** What holds for every column that any kind of table can have. */
class EveryColumnTest {

    private static final Map<String, Columns> COLUMNS = AllCommands.imports().all().stream()
            .collect(Collectors.toMap(
                    ImportKind::path,
                    kind -> kind.table().apply(Plans.context()).columns()));

    static Stream<Arguments> columns() {
        return kinds().flatMap(
                        kind -> columns(kind).all().stream().map(column -> Arguments.of(kind.path(), column.field())));
    }

    static Stream<Arguments> names() {
        return kinds().flatMap(kind -> columns(kind).all().stream()
                .flatMap(column -> column.names().stream()
                        .filter(name -> columns(kind).named(name).equals(List.of(column)))
                        .map(name -> Arguments.of(kind.path(), column.field(), name))));
    }

    static Stream<Arguments> days() {
        return Stream.of(
                        "action-plan by",
                        "action-plan review",
                        "action-plan asAt",
                        "risk-register monitorNext",
                        "risk-register monitoring",
                        "projects asAt",
                        "projects plannedStages.piloting.start",
                        "projects plannedStages.piloting.finish",
                        "projects plannedStages.reviewing.finish")
                .map(each -> Arguments.of((Object[]) each.split(" ")));
    }

    static Stream<Arguments> ratings() {
        List<String> columns = List.of(
                "action-plan rating",
                "risk-register inherent.rating",
                "risk-register current.rating",
                "risk-register target.rating",
                "projects rating",
                "projects stages.resourcing.rating",
                "projects stages.roll-out.rating",
                "projects stages.reviewing.rating");
        return columns.stream()
                .flatMap(column -> Stream.of(
                                "Amber/Green", "A/G", "Blue", "G→A", "3-4", "N/A", "n/a", "4.5", "?", "Amber to Green")
                        .map(cell -> Arguments.of(column.split(" ")[0], column.split(" ")[1], cell)));
    }

    static Stream<Arguments> levels() {
        return Stream.of("inherent", "current", "target")
                .flatMap(time -> Stream.of("likelihood", "impact")
                        .flatMap(half -> Stream.of("0", "6", "3-4", "4,3", "N/A", "2.5", "High", "4/5", "25")
                                .map(cell -> Arguments.of(time + "." + half, cell))));
    }

    /** Repeated headings are a question, whichever column they claim. */
    @ParameterizedTest
    @MethodSource("columns")
    void twoColumnsThatClaimOneFieldAreAQuestion(String path, String field) {
        ImportKind kind = kind(path);
        Column column = column(kind, field);
        String name = ownName(kind, column);
        String other = otherName(kind, column, name);

        for (String second : List.of(name, other)) {
            Layout layout = Plans.layout(table(kind, column, name, second), kind, How.GUESSED, Plans.context());

            assertThat(layout.questions())
                    .as("‘%s’ and ‘%s’", name, second)
                    .singleElement()
                    .satisfies(question -> {
                        assertThat(question.column()).isEqualTo(column);
                        assertThat(question.claimed()).hasSize(2);
                        assertThat(question.message())
                                .contains("‘" + name + "’")
                                .contains("join");
                    });
            assertThat(layout.has(column)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void twoColumnsAreOneFieldWhereSomebodySaysSo(String path, String field) {
        ImportKind kind = kind(path);
        Column column = column(kind, field);
        String name = ownName(kind, column);
        String table = table(kind, column, name, name);
        Layout open = Plans.layout(table, kind, How.GUESSED, Plans.context());
        List<String> letters = open.questions().getFirst().claimed().stream()
                .map(ColumnUse::name)
                .toList();

        Layout joined = Plans.layout(
                table, kind, choosing(Map.of(letters.getFirst(), field, letters.getLast(), field)), Plans.context());
        Layout first = Plans.layout(
                table,
                kind,
                choosing(Map.of(letters.getFirst(), field, letters.getLast(), How.IGNORE)),
                Plans.context());

        assertThat(joined.questions()).isEmpty();
        assertThat(joined.using(column)).extracting(ColumnUse::name).isEqualTo(letters);
        assertThat(first.questions()).isEmpty();
        assertThat(first.using(column)).extracting(ColumnUse::name).containsExactly(letters.getFirst());
    }

    /** Case, punctuation, line breaks, no-break spaces and hints in brackets do not matter. */
    @ParameterizedTest
    @MethodSource("names")
    void aHeadingIsKnownHoweverItIsWritten(String path, String field, String name) {
        ImportKind kind = kind(path);
        String spaced = name.contains(" ") ? name : name + " ";
        List<String> written = List.of(
                name.toUpperCase(Locale.UK),
                name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1) + ":",
                spaced.replaceFirst(" ", "\n"),
                spaced.replace(' ', '\u00a0'),
                name + " (H,M,L)",
                name + "\n(eg resourcing; see the notes in the guide, which say at length what is to be written here)",
                name + " [1 to 5]",
                " * " + name + " * ",
                name + " (unclosed hint");

        for (String heading : written) {
            Layout layout = layout(table(kind, column(kind, field), heading, null), path);

            assertThat(layout.using(column(kind, field))).as("‘%s’", heading).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumnCanBeLeftOut(String path, String field) {
        ImportKind kind = kind(path);
        Column column = column(kind, field);
        String table = table(kind, column, ownName(kind, column), null);
        String letter = Plans.layout(table, kind, How.GUESSED, Plans.context())
                .using(column)
                .getFirst()
                .name();

        Layout without = Plans.layout(table, kind, choosing(Map.of(letter, How.IGNORE)), Plans.context());

        assertThat(without.has(column)).isFalse();
        assertThat(without.leftOut())
                .as("left out without being asked")
                .extracting(ColumnUse::name)
                .doesNotContain(letter);
    }

    @ParameterizedTest
    @MethodSource("days")
    void anImpossibleDayIsAFaultOfItsCell(String path, String field) {
        for (String day : List.of("31/02/2027", "30.2.27", "31 June 2026", "2026-02-30")) {
            assertThat(errors(path, field, day)).as(day).singleElement().satisfies(error -> {
                assertThat(error.cell()).isEqualTo(address(path, field));
                assertThat(error.message()).contains(day).contains("Write a day that there is.");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ratings")
    void whatIsNoRatingIsAFaultThatNamesTheScale(String path, String field, String cell) {
        assertThat(errors(path, field, cell)).singleElement().satisfies(error -> {
            assertThat(error.cell()).isEqualTo(address(path, field));
            assertThat(error.message()).startsWith("‘" + cell + "’ is not a rating");
            if (path.equals("risk-register")) {
                assertThat(error.message()).contains("High, Medium or Low");
            } else {
                assertThat(RatingLevel.DEFAULT_SCALE)
                        .allSatisfy(level -> assertThat(error.message()).contains(level.letter(), level.name()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("levels")
    void whatIsNoLevelIsRefusedNeverGuessed(String field, String cell) {
        String other =
                field.replace("likelihood", "?").replace("impact", "likelihood").replace("?", "impact");
        ImportKind kind = kind("risk-register");
        String file = "Risk,%s,%s\nLeave,\"%s\",3\n"
                .formatted(ownName(kind, column(kind, field)), ownName(kind, column(kind, other)), cell);

        PlannedRow row = Plans.plan(Plans.csv(file), Plans.context(), kind).getFirst();

        assertThat(row.action()).isEqualTo(RowAction.PROBLEM);
        assertThat(row.draft().errors()).extracting(CellMessage::cell).containsExactly("B2");
        assertThat(row.draft().errors().getFirst().message())
                .contains("from 1 (")
                .contains(") to 5 (");
    }

    private static List<CellMessage> errors(String path, String field, String cell) {
        ImportKind kind = kind(path);
        Column column = column(kind, field);
        Column main = kind.table().apply(Plans.context()).main();
        String theme = path.equals("projects") ? "Theme," : "";
        String file = theme + ownName(kind, main) + "," + ownName(kind, column) + "\n" + (theme.isEmpty() ? "" : "1,")
                + "Something,\"" + cell + "\"\n";
        return Plans.plan(Plans.csv(file), Plans.context(), kind)
                .getFirst()
                .draft()
                .errors();
    }

    private static String address(String path, String field) {
        return path.equals("projects") ? "C2" : "B2";
    }

    /** A table that has what is needed, and one or two columns more. */
    private static String table(ImportKind kind, Column column, String heading, @Nullable String second) {
        List<String> headings = new ArrayList<>();
        columns(kind).needed().keySet().stream()
                .filter(needed -> !needed.equals(column))
                .map(needed -> ownName(kind, needed))
                .forEach(headings::add);
        headings.add(heading);
        if (second != null) {
            headings.add(second);
        }
        List<String> quoted = headings.stream().map(each -> "\"" + each + "\"").toList();
        String filler = headings.size() > 1 ? "" : ",\"Something else\"";
        return String.join(",", quoted) + filler + "\n";
    }

    /** The layout by columns that are made once: to work out all their names takes longer than to read a file. */
    private static Layout layout(String csv, String path) {
        Columns columns = Objects.requireNonNull(COLUMNS.get(path));
        How how = choosing(Map.of());
        FoundTable found = TableChoice.of(Sources.read(Plans.csv(csv), "file.csv"), columns, how);
        return Layout.of(found, columns, how, Plans.context().keptColumns(path));
    }

    private static How choosing(Map<String, String> columns) {
        return new How(null, 1, false, columns, Map.of(), Map.of(), Map.of(), false, false, null);
    }

    /** A name that no other column of the kind has. */
    private static String ownName(ImportKind kind, Column column) {
        return column.names().stream()
                .filter(name -> columns(kind).named(name).equals(List.of(column)))
                .findFirst()
                .orElseThrow();
    }

    private static String otherName(ImportKind kind, Column column, String name) {
        return column.names().stream()
                .filter(other ->
                        !other.equals(name) && columns(kind).named(other).equals(List.of(column)))
                .findFirst()
                .orElse(name);
    }

    private static Stream<ImportKind> kinds() {
        return AllCommands.imports().all().stream();
    }

    private static ImportKind kind(String path) {
        return kinds().filter(kind -> kind.path().equals(path)).findFirst().orElseThrow();
    }

    private static Columns columns(ImportKind kind) {
        return Objects.requireNonNull(COLUMNS.get(kind.path()));
    }

    private static Column column(ImportKind kind, String field) {
        return columns(kind).find(field).orElseThrow();
    }
}
