package org.waymark.query.diagnostic;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** A run of the diagnostic as a file, with its picture. */
@Component
class DiagnosticFiles implements PaperTable {

    @Override
    public String name() {
        return "diagnostics/{ref}";
    }

    @Override
    public String page() {
        return "diagnostics/{ref}";
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of(DiagnosticFilter.OF_PAPER);
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        DiagnosticSheet sheet = DiagnosticApi.find(asked.snapshot(), asked.ref());
        DiagnosticFilter filter = DiagnosticFilter.of(asked.text(DiagnosticFilter.NAME));
        Chart chart = DiagnosticPaper.chart(sheet, Size.WIDE);
        return new Paper(
                        "Diagnostic: " + sheet.title(),
                        DiagnosticPaper.tables(sheet, filter.of(sheet)),
                        List.of(DiagnosticPaper.STRENGTH),
                        filter.inWords())
                .picturing(Map.of(chart.table().caption(), chart));
    }
}
