package org.waymark.query.search;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.search.SearchResults.Found;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;

/** What is found in a strategy as a file: the best {@link SearchQuestion#MAX_LIMIT}. */
@Component
class SearchPaper implements PaperTable {

    private static final String TITLE = "Search";

    private static final List<PaperFilter> FILTERS = List.of(
            PaperFilter.text(
                    "q", "What to look for: words, refs, names, and phrases between quotation marks", "caseload"),
            PaperFilter.choice(
                    "kind", "Only cases of this kind", FoundKind.ALL.stream().map(FoundKind::id)));

    private static final List<Column> COLUMNS = List.of(
            Column.of("Ref", Type.TEXT),
            Column.of("Kind", Type.TEXT),
            Column.of("Title", Type.LONG),
            Column.of("Status", Type.TEXT),
            Column.of("Found in", Type.LONG),
            Column.of("People", Type.TEXT));

    private final Search search;

    SearchPaper(Search search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String page() {
        return "search";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot().onlyAsKnown(SearchPages.AS_KNOWN);
        SearchQuestion question = SearchQuestion.of(
                asked.text("q"), asked.text("kind"), null, Integer.toString(SearchQuestion.MAX_LIMIT));
        SearchResults results = search.find(List.of(new StrategyMoment(Strategies.at(snapshot), snapshot)), question);
        Table table = new Table(
                TITLE, COLUMNS, results.found().stream().map(SearchPaper::row).toList(), false, "Nothing found");
        return new Paper(TITLE, List.of(table), notes(results), SearchPages.inWords(question));
    }

    private static List<String> notes(SearchResults results) {
        return results.total() > results.found().size()
                ? List.of("The first " + results.found().size() + " of " + results.total() + ".")
                : List.of();
    }

    private static Row row(Found found) {
        return Row.of(
                Cell.text(found.ref()),
                Cell.text(found.kind().title()),
                Cell.text(found.title().words()),
                Cell.text(found.status()),
                Cell.text(found.passages().stream()
                        .map(passage -> passage.label() + ": " + passage.text().words())
                        .collect(Collectors.joining("\n"))),
                Cell.text(found.people().stream()
                        .map(person -> person.label() + ": " + Formats.person(person.person()))
                        .collect(Collectors.joining("\n"))));
    }
}
