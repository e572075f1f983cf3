package org.waymark.query.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.events.Unassigned;
import org.waymark.query.happening.IndicatorWords;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** The indicators as a file, with all measurements. */
@Component
class IndicatorsPaper implements PaperTable {

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public String page() {
        return "indicators";
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
        List<IndicatorFigures> all = Indicators.of(asked.snapshot()).all();
        return new Paper(
                "Indicators",
                List.of(summary(all), IndicatorPaper.measurements(all)),
                List.of(FigureWords.trendRule()),
                "");
    }

    private static Table summary(List<IndicatorFigures> all) {
        return new Table(
                "Indicators",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Indicator", Type.LONG),
                        Column.of("Theme", Type.TEXT),
                        Column.of("Outcome", Type.LONG),
                        Column.of("Latest", Type.TEXT),
                        Column.of("Period", Type.TEXT),
                        Column.of("Target", Type.TEXT),
                        Column.of("Rating", Type.RATING),
                        Column.of("Benchmark", Type.TEXT),
                        Column.of("Direction", Type.TEXT),
                        Column.of("Overdue", Type.TEXT),
                        Column.of("Owner", Type.TEXT)),
                all.stream().map(IndicatorsPaper::row).toList(),
                true,
                "No indicators yet");
    }

    private static Row row(IndicatorFigures figures) {
        IndicatorView indicator = figures.indicator();
        String unit = indicator.definition().unit();
        var latest = figures.latest();
        return new Row(List.of(
                Cell.text(indicator.ref()),
                Cell.text(indicator.definition().name() + (indicator.retired() == null ? "" : "\nRetired")),
                Cell.text(indicator.definition().theme()),
                Cell.text(indicator.definition().outcome()),
                Cell.text(latest == null ? null : IndicatorWords.value(latest.measurement(), unit)),
                Cell.text(latest == null ? null : latest.measurement().period().text()),
                Cell.text(
                        figures.target() == null
                                ? null
                                : IndicatorWords.target(figures.target().target(), unit)),
                figures.rating() == null
                        ? Cell.text(FigureWords.standing(figures))
                        : IndicatorPaper.rating(figures.rating()),
                Cell.text(
                        figures.benchmarks().isEmpty()
                                ? null
                                : FigureWords.benchmark(
                                        figures.benchmarks().getFirst().benchmark(), unit)),
                Cell.text(figures.direction().title()),
                Cell.text(FigureWords.overdue(figures)),
                indicator.definition().owner() == null
                        ? Cell.text(Unassigned.NO_OWNER)
                        : PaperCells.person(indicator.definition().owner())));
    }
}
