package org.waymark.query.highlight.document;

import static org.waymark.query.highlight.document.Cells.item;
import static org.waymark.query.highlight.document.Cells.rated;
import static org.waymark.query.highlight.document.Cells.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Cell;
import org.waymark.documents.Heading;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.highlight.content.AskSection;
import org.waymark.query.highlight.content.ChangeSection;
import org.waymark.query.highlight.content.DecisionSection;
import org.waymark.query.highlight.content.GridSection;
import org.waymark.query.highlight.content.IndicatorSection;
import org.waymark.query.highlight.content.LessonSection;
import org.waymark.query.highlight.content.NextSection;
import org.waymark.query.highlight.content.PeriodSection;
import org.waymark.query.highlight.content.QualitySection;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.Section;
import org.waymark.query.highlight.content.StatusSection;
import org.waymark.query.highlight.content.Told.LeftOut;
import org.waymark.query.highlight.content.ToleranceSection;
import org.waymark.query.web.Formats;

/** What each section says, in blocks. */
final class SectionBlocks {

    private SectionBlocks() {}

    /** @param asAt the day for which the facts hold */
    static List<Block> of(Section section, LocalDate asAt) {
        List<Block> blocks = new ArrayList<>(written(section));
        blocks.addAll(facts(section, asAt));
        return blocks;
    }

    /** What was written by hand, and whether it was taken over from another report. */
    static List<Block> written(Section section) {
        List<Block> blocks = new ArrayList<>();
        if (section.text() != null) {
            blocks.add(Paragraph.of(section.text()));
        }
        if (section.carriedFrom() != null) {
            blocks.add(Paragraph.note("From " + section.carriedFrom()));
        }
        return blocks;
    }

    private static List<Block> facts(Section section, LocalDate asAt) {
        return switch (section) {
            case StatusSection status -> status(status);
            case PeriodSection period -> PeriodBlocks.of(period, asAt);
            case NextSection next -> List.of(next(next));
            case GridSection grid -> GridBlocks.of(grid);
            case RiskSection risks -> RiskBlocks.of(risks);
            case AskSection asks -> asks(asks);
            case DecisionSection decisions -> decisions(decisions);
            case ChangeSection changes -> changes(changes);
            case ToleranceSection told -> told.tolerances().isEmpty() ? List.of() : List.of(tolerances(told));
            case IndicatorSection indicators -> IndicatorBlocks.of(indicators);
            case LessonSection ignored -> List.of();
            case QualitySection quality -> quality(quality);
        };
    }

    private static List<Block> status(StatusSection status) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Rating", Type.RATING),
                Column.of("Stages", Type.NUMBER),
                Column.of("Share in %", Type.NUMBER)));
        StatusSection.Before before = status.before();
        if (before != null) {
            columns.add(Column.of("Stages in " + before.report(), Type.NUMBER));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(
                "Stages by rating",
                columns,
                status.computed().counts().stream()
                        .map(count -> {
                            List<Cell> cells = new ArrayList<>(List.of(
                                    rated(count.rating()), Cell.number(count.stages()), Cell.number(count.percent())));
                            if (before != null) {
                                cells.add(
                                        Cell.number(status.before(count.rating().letter())));
                            }
                            return new Row(cells);
                        })
                        .toList()));
        if (before != null && before.trend() != null) {
            blocks.add(Paragraph.of(
                    "Since " + before.report() + ": " + before.trend().title() + "."));
        }
        Charts.ratings(status).ifPresent(chart -> blocks.add(chart.figure(60)));
        return blocks;
    }

    private static Block next(NextSection next) {
        return table(
                "Due up to " + Formats.date(next.to()),
                List.of(Column.of("Item", Type.LONG), Column.of("What", Type.TEXT), Column.of("Date", Type.DAY)),
                next.due().stream()
                        .map(due -> Row.of(item(due.ref(), due.title()), Cell.text(due.what()), Cell.day(due.day())))
                        .toList());
    }

    private static List<Block> asks(AskSection asks) {
        List<Block> blocks = new ArrayList<>();
        if (!asks.asks().isEmpty()) {
            blocks.add(table(
                    "To decide",
                    List.of(Column.of("Decision", Type.LONG), Column.of("Options", Type.LONG)),
                    asks.asks().stream()
                            .map(ask -> Row.of(Cell.text(ask.question()), Cell.text(String.join("\n", ask.options()))))
                            .toList()));
        }
        if (!asks.help().isEmpty()) {
            blocks.add(table(
                    "Help asked for and not answered",
                    List.of(
                            Column.of("Project", Type.TEXT),
                            Column.of("Stage", Type.TEXT),
                            Column.of("Rating", Type.RATING),
                            Column.of("Help needed", Type.LONG),
                            Column.of("Asked on", Type.DAY)),
                    asks.help().stream()
                            .map(help -> Row.of(
                                    item(help.ref(), help.title()),
                                    Cell.text(help.stage()),
                                    rated(help.rating()),
                                    Cell.text(help.help()),
                                    Cell.day(help.since())))
                            .toList()));
        }
        if (!asks.answered().isEmpty()) {
            blocks.add(new Heading(3, "Decided on what was asked"));
            blocks.add(Bullets.of(asks.answered().stream()
                    .map(answer -> answer.ref() + " " + answer.text() + " (" + Formats.date(answer.day()) + ", about "
                            + answer.report() + ")")
                    .toList()));
        }
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of("Nothing is asked of the leadership."));
        }
        leftOut(asks.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static List<Block> decisions(DecisionSection decisions) {
        return List.of(
                decided("Decisions of the period", decisions.taken()),
                decided("Earlier decisions not carried out", decisions.open()));
    }

    private static Block decided(String caption, List<DecisionSection.Decision> decisions) {
        return table(
                caption,
                List.of(Column.of("Decision", Type.LONG), Column.of("Date", Type.DAY), Column.of("Done", Type.LONG)),
                decisions.stream()
                        .map(decision -> Row.of(
                                item(decision.ref(), decision.text()),
                                Cell.day(decision.day()),
                                Cell.text(done(decision))))
                        .toList());
    }

    private static String done(DecisionSection.Decision decision) {
        return decision.done().isEmpty()
                ? "Not carried out"
                : String.join("\n", decision.done())
                        + (decision.more() > 0
                                ? "\nand " + Formats.count(decision.more(), "other change", "other changes")
                                : "");
    }

    private static List<Block> changes(ChangeSection changes) {
        Block made = table(
                "Changes of what had been agreed",
                List.of(
                        Column.of("Change", Type.LONG),
                        Column.of("Date", Type.DAY),
                        Column.of("Reason", Type.LONG),
                        Column.of("Decision", Type.TEXT)),
                changes.made().stream()
                        .map(change -> Row.of(
                                item(change.ref(), NamedPeople.in(change.sentence())),
                                Cell.day(change.day()),
                                Cell.text(change.reason()),
                                Cell.text(change.decision())))
                        .toList());
        return changes.open().isEmpty()
                ? List.of(made)
                : List.of(
                        made,
                        Paragraph.of("Decided, and still to be changed: " + String.join(", ", changes.open()) + "."));
    }

    private static Block tolerances(ToleranceSection section) {
        return table(
                "Tolerances",
                List.of(
                        Column.of("Tolerance", Type.TEXT),
                        Column.of("State", Type.TEXT),
                        Column.of("In a sentence", Type.LONG)),
                section.tolerances().stream()
                        .map(each -> Row.of(
                                Cell.text(each.kind().title()),
                                Cell.text(each.state().title()),
                                Cell.text(each.explanation())))
                        .toList());
    }

    private static List<Block> quality(QualitySection quality) {
        List<Row> rows = Stream.of(
                        quality.silent().stream()
                                .map(item -> gap(
                                        item.ref(),
                                        item.title() + ": " + item.stage(),
                                        item.last() == null
                                                ? "Never reported"
                                                : "Not reported since " + Formats.date(item.last()))),
                        quality.monitoring().stream()
                                .map(item ->
                                        gap(item.ref(), item.title(), "Review was due " + Formats.date(item.due()))),
                        quality.incomplete().stream()
                                .map(item -> gap(
                                        item.ref(),
                                        item.title(),
                                        item.date() && item.lead()
                                                ? "No date, no lead"
                                                : item.date() ? "No date" : "No lead")))
                .flatMap(each -> each)
                .toList();
        return List.of(table(
                "What this report does not know",
                List.of(Column.of("Item", Type.LONG), Column.of("What is missing", Type.TEXT)),
                rows));
    }

    private static Row gap(String ref, String title, String missing) {
        return Row.of(item(ref, title), Cell.text(missing));
    }

    /** That items were left out, and why. */
    static Stream<Block> leftOut(List<LeftOut> items) {
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(Bullets.of(items.stream()
                        .map(item -> "One " + item.weight() + " item was left out: " + item.ref() + " " + item.title()
                                + ". Reason: " + why(item.reason()))
                        .toList()));
    }

    private static String why(@Nullable String reason) {
        return reason == null ? "not given" : reason;
    }
}
