package org.waymark.query.worksheet.sheet;

import static org.waymark.query.cases.CaseFold.CASES;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.query.cases.CaseName;
import org.waymark.query.cases.CaseView;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Formats;

/** Says what is in the cells of worksheets: refs by what they refer to, levels by their names, amounts and days as people write them. */
final class CellWords {

    /** As much of a title as fits beside its ref. */
    private static final int TITLE = 60;

    private final StrategyMoment moment;
    private final Map<String, CaseName> cases = new HashMap<>();

    /**
     * @param refs that are in the cells
     */
    CellWords(StrategyMoment moment, Collection<String> refs) {
        this.moment = moment;
        moment.snapshot().some(CASES, refs).stream().map(CaseView::name).forEach(name -> cases.put(name.ref(), name));
    }

    /** What a cell shows. */
    SheetCell of(CellColumn column, WorksheetCell cell) {
        return cell.text() == null
                ? new SheetCell(
                        null,
                        cell.values().stream()
                                .map(value -> value(column, value))
                                .toList())
                : new SheetCell(cell.text(), List.of());
    }

    /** What cases are called, of those that there are. */
    List<CaseName> named(List<String> refs) {
        return refs.stream().flatMap(ref -> Stream.ofNullable(cases.get(ref))).toList();
    }

    private SheetCell.Value value(CellColumn column, String value) {
        return switch (column.type()) {
            case CHOICE ->
                new SheetCell.Value(
                        value, column.column().level(value).map(Option::title).orElse(value), null);
            case YES_PARTLY_NO -> new SheetCell.Value(value, Formats.capitalised(value), null);
            case MONEY -> new SheetCell.Value(value, Formats.pounds(new BigDecimal(value)), null);
            case NUMBER -> new SheetCell.Value(value, number(value), null);
            case DAY -> new SheetCell.Value(value, Formats.isoDate(value), null);
            case PERSON -> new SheetCell.Value(value, Formats.person(value), null);
            case REFERENCE -> reference(column.column().options().target(), value);
            case TEXT, LONG_TEXT -> new SheetCell.Value(value, value, null);
        };
    }

    private SheetCell.Value reference(@Nullable ColumnTarget target, String ref) {
        if (target == ColumnTarget.THEME) {
            return moment.strategy()
                    .theme(ref)
                    .map(theme -> new SheetCell.Value(ref, ref + " " + theme.title(), null))
                    .orElseGet(() -> new SheetCell.Value(ref, ref, null));
        }
        if (target == ColumnTarget.OBJECTIVE) {
            return moment.strategy().charter().objectives().stream()
                    .filter(objective -> objective.ref().equals(ref))
                    .findFirst()
                    .map(objective -> new SheetCell.Value(ref, ref + " " + objective.title(), null))
                    .orElseGet(() -> new SheetCell.Value(ref, ref, null));
        }
        CaseName named = cases.get(ref);
        return named == null
                ? new SheetCell.Value(ref, ref, null)
                : new SheetCell.Value(
                        ref,
                        target == ColumnTarget.STAKEHOLDER ? named.title() : ref + " " + shortened(named.title()),
                        "/cases/" + ref);
    }

    private static String shortened(String title) {
        return title.length() <= TITLE
                ? title
                : title.substring(0, title.lastIndexOf(' ', TITLE) < TITLE / 2 ? TITLE : title.lastIndexOf(' ', TITLE))
                        + " …";
    }

    private static String number(String value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(20);
        return format.format(new BigDecimal(value));
    }
}
