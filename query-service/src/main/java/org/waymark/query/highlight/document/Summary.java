package org.waymark.query.highlight.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Heading;
import org.waymark.documents.Inset;
import org.waymark.documents.Paragraph;
import org.waymark.documents.SideBySide;
import org.waymark.documents.Tiles;
import org.waymark.documents.Tiles.Tile;
import org.waymark.documents.Tone;
import org.waymark.query.highlight.content.AskSection;
import org.waymark.query.highlight.content.PeriodSection;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.RiskSection.Change;
import org.waymark.query.highlight.content.StatusSection;
import org.waymark.query.highlight.content.Told.Rated;
import org.waymark.query.web.Formats;

/** What a reader in a hurry reads: how it is going, what moved, and what is wanted of them. */
public final class Summary {

    /** How many points each of the two lists has at most; the sections have all. */
    private static final int MOST = 5;

    private Summary() {}

    static List<Block> of(ReportContent content) {
        List<Block> blocks = new ArrayList<>();
        content.section(StatusSection.class).ifPresent(status -> blocks.addAll(status(status)));
        List<String> moved = movedAndWhy(content);
        List<String> asked = askedInFull(content);
        blocks.add(new SideBySide(
                List.of(new Heading(2, "What moved"), points(moved, "No rating and no risk moved.")),
                List.of(new Heading(2, "What we ask of you"), points(asked, "Nothing is asked of the leadership.")),
                share(moved, asked)));
        return blocks;
    }

    /** How much of the width the first of two lists takes, so that both are about as long. */
    private static int share(List<String> one, List<String> other) {
        int first = length(one);
        int second = length(other);
        return first + second == 0 ? 50 : Math.clamp(100L * first / (first + second), 40, 60);
    }

    private static int length(List<String> points) {
        return first(points).stream().mapToInt(String::length).sum();
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
                new Inset(
                        status.rating() == null
                                ? Tone.PLAIN
                                : Cells.tone(status.rating().tone()),
                        List.of(Paragraph.lead(said + ledger + status.computed().because() + trend(status)))),
                new Tiles(status.computed().counts().stream()
                        .map(count -> new Tile(
                                String.valueOf(count.stages()),
                                count.rating().name() + before(status, count.rating()),
                                Cells.tone(count.rating().tone())))
                        .toList()));
    }

    private static String trend(StatusSection status) {
        return status.before() == null || status.before().trend() == null
                ? ""
                : " Since " + status.before().report() + ": "
                        + Formats.lowerCase(status.before().trend().title()) + ".";
    }

    /** How many there were by the last report. */
    private static String before(StatusSection status, Rated rating) {
        return Optional.ofNullable(status.before()).stream()
                .flatMap(before -> before.counts().stream()
                        .filter(count -> count.rating().equals(rating))
                        .map(count -> ", " + count.stages() + " in " + before.report()))
                .findFirst()
                .orElse("");
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
                .map(Summary::moved);
        return Stream.concat(stages, risksMoved(content)).toList();
    }

    private static Stream<String> risksMoved(ReportContent content) {
        return content.section(RiskSection.class).stream()
                .flatMap(section -> section.items().stream())
                .filter(risk -> risk.change() != Change.SAME)
                .map(risk -> risk.ref() + " " + risk.title() + ": "
                        + risk.change().title() + ", " + risk.now().rating().title());
    }

    /** What is asked of the leadership, in a line each. */
    public static List<String> asked(ReportContent content) {
        return content.section(AskSection.class).stream()
                .flatMap(section -> Stream.concat(
                        section.asks().stream().map(AskSection.Ask::question),
                        section.help().stream().map(help -> help.ref() + " " + help.title() + ": " + help.help())))
                .toList();
    }

    private static List<String> movedAndWhy(ReportContent content) {
        return Stream.concat(
                        content.section(PeriodSection.class).stream()
                                .flatMap(period -> period.moved().stream())
                                .map(Summary::why),
                        risksMoved(content))
                .toList();
    }

    /** Ratings that moved and have no room among those at the top, with their reasons. */
    static List<String> movedBelow(PeriodSection period) {
        return period.moved().stream().skip(MOST).map(Summary::why).toList();
    }

    private static String why(PeriodSection.Moved moved) {
        return moved(moved) + ". " + moved.reason();
    }

    private static String moved(PeriodSection.Moved moved) {
        return moved.ref() + " " + moved.title() + ", " + moved.stage() + ": "
                + Optional.ofNullable(moved.from())
                        .map(from -> from.name() + " to ")
                        .orElse("")
                + moved.to().name();
    }

    private static List<String> askedInFull(ReportContent content) {
        return content.section(AskSection.class).stream().flatMap(Summary::asks).toList();
    }

    /** What is asked and has no room at the top. */
    static List<String> askedBelow(AskSection asks) {
        return asks(asks).skip(MOST).toList();
    }

    private static Stream<String> asks(AskSection section) {
        return Stream.concat(
                section.asks().stream()
                        .map(ask -> ask.question()
                                + (ask.options().isEmpty() ? "" : " " + String.join("; ", ask.options()))),
                section.help().stream()
                        .map(help -> help.ref() + " " + help.title() + ", " + help.stage() + ", "
                                + help.rating().name() + ": " + help.help()));
    }
}
