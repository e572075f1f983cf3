package org.waymark.command.imports.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.imports.layout.Blank;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.layout.RowCells;
import org.waymark.command.imports.table.Column;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Texts;
import org.waymark.events.CaseId;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.ImpossibleDay;
import org.waymark.events.timescale.TimescaleParser;
import org.waymark.people.NameSearch;

/** The cells of one row by their columns, and what is found wrong with them. Used for one row, then thrown away. */
public final class RowReader {

    private static final Pattern AROUND_REF = Pattern.compile("^[(\\[]+|[.:)\\]]+$");

    /** More characters than any sensible list of leads, or timescale with a review, has. */
    private static final int LONGEST_LIST = 2_000;

    /** What stands where nobody is named yet. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)n/?a|none|nobody|tb[acd]|to be (?:confirmed|agreed|appointed|announced|decided)|vacant|unassigned|\\?+");

    private final Layout layout;
    private final RowCells cells;
    private final List<CellMessage> warnings = new ArrayList<>();
    private final List<CellMessage> errors = new ArrayList<>();

    public RowReader(Layout layout, RowCells cells) {
        this.layout = layout;
        this.cells = cells;
        cells.cells().forEach((column, cell) -> {
            if (cell.broken()) {
                wrong(
                        column,
                        "The spreadsheet shows the error ‘%s’ here. Correct it in the file, or write what it should say."
                                .formatted(shortened(cell.text())));
            }
        });
    }

    /** The text in a column; empty where there is none, or the file has no such column. */
    public String text(Column column) {
        return cells.text(column);
    }

    /** The columns of the file that hold something. */
    public Stream<Column> columns() {
        return layout.uses().stream()
                .flatMap(use -> Stream.ofNullable(use.column()))
                .distinct();
    }

    /** Whether the file has the column. */
    public boolean has(Column column) {
        return layout.has(column);
    }

    /** Whether the text of a column is that of the row above. */
    public boolean isFromAbove(Column column) {
        return cells.filled().get(column) == Blank.AS_ABOVE;
    }

    /** What was chosen for the import as a whole. */
    public How how() {
        return layout.how();
    }

    /** Notes what was concluded from a cell, or may be meant otherwise. */
    public void warn(Column column, String warning) {
        warnings.add(new CellMessage(cells.address(column), layout.nameOf(column), warning));
    }

    /** Whether anything is wrong by now. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Notes what is wrong; what was read instead is nothing. */
    public String wrong(Column column, String message) {
        errors.add(new CellMessage(cells.address(column), layout.nameOf(column), message));
        return "";
    }

    /** The row as it was read. */
    public Draft draft(String ref, Entry entry) {
        return new Draft(cells, ref, entry, warnings, errors);
    }

    /** The reference without the brackets and stops around it; empty where there is none, or it cannot be one. */
    public String ref(Column column) {
        String cell = text(column);
        String ref = cell.length() > Texts.LINE
                ? cell
                : AROUND_REF.matcher(cell).replaceAll("").strip();
        return ref.isEmpty() || CaseId.isRef(ref)
                ? ref.toUpperCase(Locale.ROOT)
                : wrong(
                        column,
                        "‘%s’ cannot be a reference. A reference is 1 to 20 letters, digits, dots or hyphens, such as 1A or 3A.1."
                                .formatted(shortened(ref)));
    }

    /**
     * The reference of a case of a kind whose tables often have bare numbers: “3” is R3 of risks and P3 of projects. Empty
     * where there is none.
     */
    public String ownRef(CaseDefinition kind, Column column) {
        String ref = ref(column);
        if (!ref.matches("[0-9]{1,6}")) {
            return ref;
        }
        String own = kind.numbered(Integer.parseInt(ref));
        warn(column, "The reference %s became %s, so that it differs from those of other tables.".formatted(ref, own));
        return own;
    }

    /** A text of at most so many characters; null where there is none. */
    public @Nullable String optional(Column column, int max) {
        String cell = text(column);
        return cell.isEmpty() ? null : limited(column, cell, max);
    }

    /** A text that must be there. */
    public String needed(Column column, int max, String askFor) {
        String cell = text(column);
        return cell.isEmpty() ? wrong(column, askFor) : limited(column, cell, max);
    }

    public String limited(Column column, String text, int max) {
        if (text.length() > max) {
            wrong(column, "The text has %,d characters; at most %,d are possible.".formatted(text.length(), max));
        }
        return text;
    }

    /** Whether a cell is short enough to be taken apart; if not, that is an error. */
    public boolean isSensible(Column column) {
        limited(column, text(column), LONGEST_LIST);
        return text(column).length() <= LONGEST_LIST;
    }

    public List<String> entries(Column column, List<String> entries) {
        if (entries.size() > Texts.ENTRIES) {
            wrong(column, "The cell has %d entries; at most %d are possible.".formatted(entries.size(), Texts.ENTRIES));
        }
        return entries;
    }

    /**
     * People by their ids, or posts; none where the cell says nothing.
     *
     * @param context knows who is behind a name
     */
    public List<String> leads(Column column, ImportContext context) {
        List<String> leads = isSensible(column) ? LeadSplitter.split(text(column), context::isKnownPerson) : List.of();
        leads = leads.stream().filter(lead -> !NOBODY.matcher(lead).matches()).toList();
        leads.forEach(lead -> limited(column, lead, Texts.LINE));
        leads.stream()
                .filter(lead -> lead.contains(","))
                .forEach(lead -> warn(
                        column,
                        "‘%s’ was kept as one lead; separate several leads by a semicolon."
                                .formatted(shortened(lead))));
        return entries(
                column,
                leads.stream().map(lead -> id(column, lead, context)).distinct().toList());
    }

    /** A person by their id, or a post; null where the cell says nothing. */
    public @Nullable String person(Column column, ImportContext context) {
        String named = optional(column, Texts.LINE);
        return named == null ? null : id(column, named, context);
    }

    /** The id of whom a name means; what is nobody's name stays as it is written, such as a post. */
    private String id(Column column, String named, ImportContext context) {
        return switch (context.search(named)) {
            case NameSearch.One(String id) -> id;
            case NameSearch.Nobody() -> named;
            case NameSearch.Several several -> wrong(column, several.inWords(named));
        };
    }

    /** A day; null where there is none, or where it is none, which is then an error. */
    private @Nullable LocalDate date(Column column) {
        return date(column, TimescaleParser::parse);
    }

    /**
     * The same where a month or day without its year is the next one.
     *
     * @param asAt the day on which it was written
     */
    public @Nullable LocalDate date(Column column, LocalDate asAt) {
        return date(column, cell -> TimescaleParser.parse(cell, asAt));
    }

    private @Nullable LocalDate date(Column column, Function<String, Timescale> reading) {
        String cell = text(column);
        if (cell.isEmpty() || !isSensible(column)) {
            return null;
        }
        LocalDate date = reading.apply(cell).date();
        if (!isImpossible(column) && date == null) {
            wrong(column, "‘%s’ is not a date. Write it as 31/10/2024.".formatted(shortened(cell)));
        }
        return date;
    }

    /** Whether a cell names a day that no calendar has, such as 31/02/2027; if so, that is an error. */
    public boolean isImpossible(Column column) {
        Optional<ImpossibleDay> impossible = TimescaleParser.impossibleDay(text(column));
        impossible.ifPresent(day -> wrong(column, day.message() + ". Write a day that there is."));
        return impossible.isPresent();
    }

    /** A day that is not to come; null where there is none, or where it is wrong. */
    public @Nullable LocalDate dayUntilToday(Column column, LocalDate today) {
        LocalDate day = date(column);
        if (day != null && day.isAfter(today)) {
            wrong(column, "%s is still to come. Give the day for which this was reported.".formatted(text(column)));
            return null;
        }
        return day;
    }

    /** The theme that a cell names: one of the strategy, or a new one where these may be added. */
    public Optional<String> theme(Column column, PlaceFinder places) {
        Optional<String> theme = places.theme(text(column));
        if (theme.isPresent()) {
            return theme;
        }
        if (text(column).length() > Texts.LINE) {
            wrong(column, unknown("theme", text(column)));
            return theme;
        }
        String added = places.add(text(column));
        if (!how().newThemes()) {
            wrong(
                    column,
                    "The strategy has no theme ‘%s’. Choose to add new themes, or correct the cell; a reference or a title will do."
                            .formatted(shortened(text(column))));
            return Optional.empty();
        }
        return Optional.of(added);
    }

    public static String unknown(String kind, String cell) {
        return "The strategy has no %s ‘%s’. Add it to the strategy first, or correct the cell; a reference or a title will do."
                .formatted(kind, shortened(cell));
    }

    /** Asks what the command would ask, so that a dry run tells it too. */
    public void check(Column column, Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refusal) {
            wrong(column, refusal.message());
        }
    }

    /** Only open cases are imported: one that is over would be entered as if it were open. */
    public void mustBeOpen(Column column, CaseDefinition kind, Pattern over) {
        String status = text(column);
        if (over.matcher(status).find()) {
            wrong(
                    column,
                    "‘%s’: only an open %s can be imported. Leave the row out, or correct the cell."
                            .formatted(shortened(status), kind.noun()));
        }
    }

    public static String shortened(String text) {
        String oneLine = text.replace('\n', ' ');
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 60) + "…";
    }
}
