package org.waymark.query.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** An indicator as a file, with its picture. The table of measurements comes first: it can be imported again. */
@Component
class IndicatorFiles implements PaperTable {

    @Override
    public String name() {
        return "indicators/{ref}";
    }

    @Override
    public String page() {
        return "indicators/{ref}";
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
        IndicatorFigures figures = IndicatorApi.find(asked.snapshot(), asked.ref());
        Chart chart = IndicatorChart.of(figures, IndicatorMarks.of(asked.snapshot(), asked.ref()), Size.WIDE);
        List<Table> tables = new ArrayList<>(IndicatorPaper.tables(figures));
        tables.addFirst(tables.remove(1));
        return new Paper(
                        figures.indicator().ref() + " "
                                + figures.indicator().definition().name(),
                        tables,
                        List.of(FigureWords.trendRule()),
                        "")
                .picturing(
                        figures.indicator().counting().isEmpty()
                                ? Map.of()
                                : Map.of(chart.table().caption(), chart));
    }
}
