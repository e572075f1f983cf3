package org.waymark.query.highlight.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.Tone;
import org.waymark.query.highlight.content.IndicatorSection;
import org.waymark.query.highlight.content.IndicatorSection.Assessed;
import org.waymark.query.highlight.content.IndicatorSection.Item;

/** Indicators in a report. */
final class IndicatorBlocks {

    private IndicatorBlocks() {}

    /** All of them. */
    static List<Block> of(IndicatorSection section) {
        List<Block> blocks = new ArrayList<>();
        if (!section.items().isEmpty()) {
            blocks.add(table(section));
        }
        Charts.offTarget(section).forEach(chart -> blocks.add(chart.figure(75)));
        Charts.assessment(section).ifPresent(chart -> blocks.add(chart.figure(60)));
        SectionBlocks.leftOut(section.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static Table table(IndicatorSection section) {
        return Cells.table(
                "Indicators",
                List.of(
                        Column.of("Indicator", Type.LONG),
                        Column.of("Value", Type.TEXT),
                        Column.of("Target", Type.TEXT),
                        Column.of("Standing", Type.RATING),
                        Column.of("Benchmark", Type.TEXT),
                        Column.of("Direction", Type.TEXT)),
                section.items().stream()
                        .map(item -> Row.of(
                                Cell.text(item.ref() + " " + item.name() + "\n" + item.better()),
                                Cell.text(lines(
                                        item.value() == null ? "Not measured" : item.value(),
                                        item.period(),
                                        item.before() == null ? null : "was " + item.before(),
                                        item.overdue() == null ? null : "Overdue: " + item.overdue())),
                                Cell.text(item.target()),
                                standing(item),
                                Cell.text(item.benchmark()),
                                Cell.text(item.direction())))
                        .toList());
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static Cell standing(Item item) {
        return item.rating() == null
                ? Cell.text(item.standing())
                : Cell.rating(item.rating(), item.standing(), tone(item.rating()));
    }

    private static Tone tone(String rating) {
        return switch (rating) {
            case "R" -> Tone.PROBLEM;
            case "A" -> Tone.CAUTION;
            default -> Tone.GOOD;
        };
    }

    /** A line each, those off target first. */
    static List<String> brief(IndicatorSection section) {
        return Stream.concat(
                        section.items().stream().map(IndicatorBlocks::line),
                        Stream.ofNullable(section.assessment()).map(IndicatorBlocks::line))
                .toList();
    }

    private static String line(Assessed round) {
        long below = round.dimensions().stream()
                .filter(each -> each.now() != null
                        && each.wanted() != null
                        && new BigDecimal(each.now()).compareTo(new BigDecimal(each.wanted())) < 0)
                .count();
        return "Self-assessment %s, %s: %d of %d dimensions are below what is wanted."
                .formatted(round.ref(), round.title(), below, round.dimensions().size());
    }

    private static String line(Item item) {
        String value = item.value() == null
                ? "not measured"
                : item.value() + " in " + item.period() + (item.before() == null ? "" : ", was " + item.before());
        return "%s %s: %s. %s%s.%s"
                .formatted(
                        item.ref(),
                        item.name(),
                        value,
                        item.standing(),
                        item.target() == null ? "" : " (" + item.target() + ")",
                        item.overdue() == null ? "" : " Overdue: " + item.overdue() + ".");
    }
}
