package org.waymark.query.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.documents.About;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.KeyValues;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.events.RatingLevel;
import org.waymark.people.Organisation;
import org.waymark.query.overview.Overview.RatingCount;
import org.waymark.query.portfolio.Portfolio.Row;
import org.waymark.query.web.Formats;

/** The portfolio as a document: a table with a row for each strategy, and a column for each rating that one of them has. */
final class PortfolioPaper {

    private static final String TITLE = "Portfolio";

    private PortfolioPaper() {}

    /** @param filters what is left out, in words; empty for nothing */
    static Document of(Portfolio portfolio, String filters, Instant now) {
        String moment = moment(portfolio, now);
        List<Entry> facts = new ArrayList<>(
                List.of(Entry.of("Strategies", Formats.number(portfolio.rows().size())), Entry.of("Moment", moment)));
        if (!filters.isEmpty()) {
            facts.add(Entry.of("Filter", filters));
        }
        About about = new About(TITLE, TITLE, "Waymark", now, List.of(TITLE, moment), List.of(TITLE), facts);
        List<Block> blocks = List.of(new Heading(1, TITLE), new KeyValues(facts), table(portfolio.rows()));
        return new Document(about, Orientation.LANDSCAPE, blocks);
    }

    private static String moment(Portfolio portfolio, Instant now) {
        String day = Formats.date(day(portfolio, now));
        return portfolio.asOf().equals("now") ? "As at " + day : "As known at the end of " + day;
    }

    /** The day shown; of strategies in several time zones, the latest. */
    static LocalDate day(Portfolio portfolio, Instant now) {
        return portfolio.rows().stream()
                .map(Row::day)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.ofInstant(now, Organisation.current().timeZone()));
    }

    private static Table table(List<Row> rows) {
        List<String> ratings = rows.stream()
                .flatMap(row -> row.ratings().stream())
                .map(RatingCount::rating)
                .map(RatingLevel::name)
                .distinct()
                .toList();
        List<Column> columns = Stream.of(
                        Stream.of(
                                Column.of("Strategy", Type.TEXT),
                                Column.of("Title", Type.LONG),
                                Column.of("Status", Type.TEXT)),
                        ratings.stream().map(name -> new Column(name, "Stages rated", Type.NUMBER)),
                        Stream.of(
                                Column.of("Help not answered", Type.NUMBER),
                                new Column("High", "Risks", Type.NUMBER),
                                new Column("Occurred", "Risks", Type.NUMBER),
                                new Column("Actions", "Overdue", Type.NUMBER),
                                new Column("Risk reviews", "Overdue", Type.NUMBER),
                                new Column("Meetings", "Overdue", Type.NUMBER),
                                new Column("Decisions", "Overdue", Type.NUMBER),
                                Column.of("Decisions not carried out", Type.NUMBER),
                                Column.of("No recent update", Type.NUMBER),
                                Column.of("No lead or owner", Type.NUMBER),
                                Column.of("Next meeting", Type.DAY),
                                Column.of("Last report to", Type.DAY)))
                .flatMap(Function.identity())
                .toList();
        return new Table(
                "Strategies",
                columns,
                rows.stream().map(row -> row(row, ratings)).toList(),
                false,
                "No strategies");
    }

    private static Table.Row row(Row row, List<String> ratings) {
        Map<String, Long> stages = row.ratings().stream()
                .collect(Collectors.toMap(count -> count.rating().name(), RatingCount::stages, Long::sum));
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(row.strategy().value()),
                Cell.text(row.title()),
                Cell.text(row.status().title())));
        ratings.forEach(name -> cells.add(Cell.number(stages.getOrDefault(name, 0L))));
        Stream.of(
                        row.helpWaiting(),
                        row.highRisks(),
                        row.occurredRisks(),
                        row.overdue().actions(),
                        row.overdue().riskReviews(),
                        row.overdue().meetings(),
                        row.overdue().decisions(),
                        row.undone(),
                        row.stale(),
                        row.withoutLead())
                .map(Cell::number)
                .forEach(cells::add);
        cells.add(Cell.day(row.nextMeeting() == null ? null : row.nextMeeting().date()));
        cells.add(Cell.day(row.lastReport() == null ? null : row.lastReport().to()));
        return new Table.Row(cells);
    }
}
