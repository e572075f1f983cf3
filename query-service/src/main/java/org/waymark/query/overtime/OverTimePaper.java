package org.waymark.query.overtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.query.api.Answers;
import org.waymark.query.overtime.OverTime.MonthEnd;
import org.waymark.query.overtime.OverTime.ThemeMonths;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** How a strategy came on, as a file: each picture with its table. */
@Component
class OverTimePaper implements PaperTable {

    private static final String RATINGS = "Ratings by month";
    private static final String ACTIONS = "Actions planned and done";
    private static final String SLIPPAGE = "Slippage";

    private final Answers answers;

    OverTimePaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "over-time";
    }

    @Override
    public String page() {
        return "over-time";
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of();
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        return paper(answers.laidOut(asked.snapshot(), OverTime.class, OverTimes::of));
    }

    static Paper paper(OverTime over) {
        List<Table> tables = new ArrayList<>(List.of(ratings(RATINGS, over.months())));
        Map<String, Chart> pictures = new LinkedHashMap<>();
        OverTimeCharts.ratings(over).ifPresent(chart -> pictures.put(RATINGS, chart));
        for (ThemeMonths theme : over.themes()) {
            String caption = RATINGS + ": " + theme.ref() + " " + theme.title();
            tables.add(ratings(caption, theme.months()));
            OverTimeCharts.ratings(theme).ifPresent(chart -> pictures.put(caption, chart));
        }
        tables.add(actions(over));
        Optional<Chart> actions = OverTimeCharts.actions(over);
        actions.ifPresent(chart -> pictures.put(ACTIONS, chart));
        tables.add(slippage(over));
        OverTimeCharts.slippage(over).ifPresent(chart -> pictures.put(SLIPPAGE, chart));
        return Paper.of("Progress over time", tables.toArray(Table[]::new)).picturing(pictures);
    }

    private static Table ratings(String caption, List<MonthEnd> months) {
        List<Column> columns = Stream.concat(
                        Stream.of(Column.of("On", Type.DAY)),
                        months.getLast().ratings().stream()
                                .map(rated -> Column.of(rated.rating().name(), Type.NUMBER)))
                .toList();
        return Table.of(
                caption,
                columns,
                months.stream()
                        .map(month -> new Table.Row(Stream.concat(
                                        Stream.of(Cell.day(month.day())),
                                        month.ratings().stream().map(rated -> Cell.number(rated.stages())))
                                .toList()))
                        .toList());
    }

    private static Table actions(OverTime over) {
        return Table.of(
                ACTIONS,
                List.of(
                        Column.of("By", Type.DAY),
                        Column.of("Due as first planned", Type.NUMBER),
                        Column.of("Due as planned now", Type.NUMBER),
                        Column.of("Done", Type.NUMBER)),
                over.actions().stream()
                        .map(month -> Table.Row.of(
                                Cell.day(month.day()),
                                Cell.number(month.promised()),
                                Cell.number(month.duePlanned()),
                                Cell.number(month.completed())))
                        .toList());
    }

    private static Table slippage(OverTime over) {
        return Table.of(
                SLIPPAGE,
                List.of(
                        Column.of("Action", Type.TEXT),
                        Column.of("What", Type.LONG),
                        Column.of("First planned", Type.DAY),
                        Column.of("Due now", Type.DAY)),
                over.slips().stream()
                        .map(slip -> Table.Row.of(
                                Cell.text(slip.ref()),
                                Cell.text(slip.title()),
                                Cell.day(slip.firstPlanned()),
                                Cell.day(slip.dueNow())))
                        .toList());
    }
}
