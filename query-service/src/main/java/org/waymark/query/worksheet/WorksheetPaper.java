package org.waymark.query.worksheet;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.documents.Table;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.worksheet.finding.Finding;
import org.waymark.query.worksheet.finding.FindingPaper;
import org.waymark.query.worksheet.finding.Findings;
import org.waymark.query.worksheet.sheet.Sheet;

/** A worksheet as a file, with what is worked out from it. */
@Component
class WorksheetPaper implements PaperTable {

    @Override
    public String name() {
        return "worksheets/{ref}";
    }

    @Override
    public String page() {
        return "worksheets/{ref}";
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
        Sheet sheet = WorksheetApi.find(asked.snapshot(), asked.ref());
        List<Finding> findings = Findings.of(sheet);
        List<Table> tables = new ArrayList<>(SheetPaper.tables(
                sheet, Strategies.at(asked.snapshot()).charter().timeZone()));
        tables.addAll(1, FindingPaper.tables(findings));
        return new Paper(
                        sheet.head().form().title() + ": " + sheet.head().head().title(), tables, List.of(), "")
                .picturing(FindingPaper.pictures(findings));
    }
}
