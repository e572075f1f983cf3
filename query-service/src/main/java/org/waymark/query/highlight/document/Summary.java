package org.waymark.query.highlight.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Heading;
import org.waymark.documents.Paragraph;
import org.waymark.documents.SideBySide;
import org.waymark.documents.Tiles;
import org.waymark.documents.Tiles.Tile;
import org.waymark.query.highlight.content.AskSection;
import org.waymark.query.highlight.content.PeriodSection;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.RiskSection.Change;
import org.waymark.query.highlight.content.StatusSection;

/** What a reader in a hurry reads: how it is going, what moved, and what is wanted of them. */
public final class Summary {

    /** How many points each of the two lists has at most; the sections have all. */
    private static final int MOST = 5;

    private Summary() {}

    static List<Block> of(ReportContent content) {
        List<Block> blocks = new ArrayList<>();
        content.section(StatusSection.class).ifPresent(status -> blocks.addAll(status(status)));
        blocks.add(new SideBySide(
                List.of(new Heading(2, "What moved"), points(moved(content), "No rating and no risk moved.")),
                List.of(
                        new Heading(2, "What we ask of you"),
                        points(asked(content), "Nothing is asked of the leadership."))));
        return blocks;
    }

    private static List<Block> status(StatusSection status) {
        String said = status.rating() == null
                ? "No overall rating was given."
                : status.rating().name()
                        + (status.reason() == null ? "." : ": " + status.reason() + end(status.reason()));
        String ledger = status.disagrees() && status.computed().rating() != null
                ? " By the ledger it is " + status.computed().rating().name() + ": "
                : " ";
        return List.of(
                Paragraph.lead(said + ledger + status.computed().because()),
                new Tiles(status.computed().counts().stream()
                        .map(count -> new Tile(
                                String.valueOf(count.stages()),
                                count.rating().name(),
                                Cells.tone(count.rating().tone())))
                        .toList()));
    }

    private static String end(String sentence) {
        return sentence.endsWith(".") ? "" : ".";
    }

    private static Block points(List<String> points, String none) {
        return points.isEmpty() ? Paragraph.of(none) : Bullets.of(first(points));
    }

    /** The first few, and how many more there are. */
    public static List<String> first(List<String> points) {
        return points.size() <= MOST
                ? points
                : Stream.concat(points.stream().limit(MOST), Stream.of("and " + (points.size() - MOST) + " more below"))
                        .toList();
    }

    /** The ratings and risks that moved, in a line each. */
    public static List<String> moved(ReportContent content) {
        Stream<String> stages = content.section(PeriodSection.class).stream()
                .flatMap(period -> period.moved().stream())
                .map(moved -> moved.ref() + " " + moved.title() + ", " + moved.stage() + ": "
                        + Optional.ofNullable(moved.from())
                                .map(from -> from.name() + " to ")
                                .orElse("")
                        + moved.to().name());
        Stream<String> risks = content.section(RiskSection.class).stream()
                .flatMap(section -> section.items().stream())
                .filter(risk -> risk.change() != Change.SAME)
                .map(risk -> risk.ref() + " " + risk.title() + ": "
                        + risk.change().title() + ", " + risk.now().rating().title());
        return Stream.concat(stages, risks).toList();
    }

    /** What is asked of the leadership, in a line each. */
    public static List<String> asked(ReportContent content) {
        return content.section(AskSection.class).stream()
                .flatMap(section -> Stream.concat(
                        section.asks().stream().map(AskSection.Ask::question),
                        section.help().stream().map(help -> help.ref() + " " + help.title() + ": " + help.help())))
                .toList();
    }
}
