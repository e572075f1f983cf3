package org.waymark.query.crossreference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.api.Answers;
import org.waymark.query.crossreference.CrossReference.FrameworkPart;
import org.waymark.query.crossreference.CrossReference.Item;
import org.waymark.query.crossreference.CrossReference.LinkedCase;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;

/** How a strategy answers to outside plans, as a file. */
@Component
class CrossReferencePaper implements PaperTable {

    private final Answers answers;

    CrossReferencePaper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "cross-reference";
    }

    @Override
    public String page() {
        return "cross-reference";
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
        CrossReference matrix = answers.laidOut(asked.snapshot(), CrossReference.class, CrossReferences::matrix);
        List<Table.Row> rows = matrix.frameworks().stream()
                .flatMap(framework -> framework.items().stream().map(item -> row(framework, item)))
                .toList();
        return Paper.of(
                "Cross-reference",
                new Table(
                        "Cross-reference",
                        List.of(
                                Column.of("Plan", Type.TEXT),
                                Column.of("Version", Type.NUMBER),
                                Column.of("Item", Type.TEXT),
                                Column.of("Title", Type.LONG),
                                Column.of("Themes", Type.LONG),
                                Column.of("Projects", Type.LONG),
                                Column.of("Actions", Type.LONG),
                                Column.of("Nothing linked", Type.TEXT)),
                        rows,
                        false,
                        "None"));
    }

    private static Table.Row row(FrameworkPart framework, Item item) {
        return Table.Row.of(
                Cell.text(framework.title()),
                Cell.number(framework.version()),
                Cell.text(item.code()),
                Cell.text(item.title() == null ? "No longer in the plan" : item.title()),
                PaperCells.lines(item.themes().stream()
                        .map(theme -> theme.ref() + " " + theme.title())
                        .toList()),
                linked(item.projects()),
                linked(item.actions()),
                PaperCells.mark(item.bare()));
    }

    private static Cell linked(List<LinkedCase> cases) {
        return PaperCells.lines(
                cases.stream().map(each -> each.ref() + " " + each.title()).toList());
    }
}
