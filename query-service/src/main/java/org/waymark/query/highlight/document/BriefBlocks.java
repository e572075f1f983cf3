package org.waymark.query.highlight.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Heading;
import org.waymark.documents.Paragraph;
import org.waymark.documents.SideBySide;
import org.waymark.documents.chart.Chart;
import org.waymark.query.highlight.content.AskSection;
import org.waymark.query.highlight.content.ChangeSection;
import org.waymark.query.highlight.content.DecisionSection;
import org.waymark.query.highlight.content.GridSection;
import org.waymark.query.highlight.content.LessonSection;
import org.waymark.query.highlight.content.NextSection;
import org.waymark.query.highlight.content.PeriodSection;
import org.waymark.query.highlight.content.QualitySection;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.Section;
import org.waymark.query.highlight.content.StatusSection;
import org.waymark.query.highlight.content.ToleranceSection;
import org.waymark.query.web.Formats;

/** What each section says on two pages: of long lists the first few, and how many more the report's page has. */
final class BriefBlocks {

    private static final int MOST = 4;

    /** The width of one of two columns, in percent of that of the page. */
    private static final int HALF = 46;

    private BriefBlocks() {}

    /** @param asAt the day for which the facts hold */
    static List<Block> of(Section section, LocalDate asAt) {
        List<Block> blocks = new ArrayList<>();
        if (section.text() != null) {
            blocks.add(Paragraph.of(section.text()));
        }
        if (section.carriedFrom() != null) {
            blocks.add(Paragraph.note("From " + section.carriedFrom()));
        }
        blocks.addAll(facts(section, asAt));
        return blocks;
    }

    private static List<Block> facts(Section section, LocalDate asAt) {
        return switch (section) {
            case StatusSection status -> status(status);
            case PeriodSection period -> period(period, asAt);
            case NextSection next ->
                halves(
                        next.due().stream()
                                .map(due -> day(due.day()) + ": " + item(due.ref(), due.title()))
                                .toList(),
                        "Nothing is due up to " + day(next.to()) + ".");
            case GridSection grid -> GridBlocks.of(grid);
            case RiskSection risks -> risks(risks);
            case AskSection asks -> asks(asks);
            case DecisionSection decisions -> decisions(decisions);
            case ChangeSection changes ->
                halves(
                        changes.made().stream()
                                .map(change -> change.sentence()
                                        + because(change.reason())
                                        + (change.decision() == null ? "" : " Decision " + change.decision() + "."))
                                .toList(),
                        "Nothing that was agreed was changed.");
            case ToleranceSection tolerances ->
                halves(
                        tolerances.tolerances().stream()
                                .map(each -> each.kind().title() + ": "
                                        + each.state().title()
                                        + (each.explanation() == null ? "." : ". " + each.explanation()))
                                .toList(),
                        "No tolerance is told of.");
            case LessonSection ignored -> List.of();
            case QualitySection quality -> halves(gaps(quality), "Nothing is missing.");
        };
    }

    private static List<Block> status(StatusSection status) {
        StatusSection.Before before = status.before();
        return Stream.concat(
                        before == null || before.trend() == null
                                ? Stream.<Block>empty()
                                : Stream.of(Paragraph.of("Since " + before.report() + ": "
                                        + before.trend().title() + ".")),
                        Charts.ratings(status).map(chart -> (Block) chart.figure(45)).stream())
                .toList();
    }

    private static List<Block> period(PeriodSection period, LocalDate asAt) {
        List<Block> left = new ArrayList<>();
        list(
                "Ratings that moved",
                period.moved().stream()
                        .map(moved -> item(moved.ref(), moved.title()) + ", " + moved.stage() + ": "
                                + Optional.ofNullable(moved.from())
                                        .map(from -> from.letter() + " to ")
                                        .orElse("")
                                + moved.to().letter() + ". " + moved.reason())
                        .toList(),
                left);
        list("Completed", period.completed().stream().map(BriefBlocks::event).toList(), left);
        list("Started", period.started().stream().map(BriefBlocks::event).toList(), left);
        List<Block> right = new ArrayList<>();
        list(
                "Planned but not finished",
                period.unfinished().stream().map(BriefBlocks::unfinished).toList(),
                right);
        list(
                "Agreed to put things right",
                period.corrective().stream()
                        .map(action ->
                                item(action.ref(), action.title()) + ", about " + String.join(", ", action.about()))
                        .toList(),
                right);
        Optional<Chart> slips = Charts.slippage(period, asAt);
        slips.ifPresent(chart -> right.add(chart.figure(HALF)));
        List<Block> blocks = new ArrayList<>();
        if (left.isEmpty() && right.isEmpty()) {
            blocks.add(Paragraph.of("Nothing was completed, started, late or rated otherwise."));
        } else {
            blocks.add(new SideBySide(left, right));
        }
        SectionBlocks.leftOut(period.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static String event(PeriodSection.Event event) {
        return item(event.ref(), event.title()) + (event.stage() == null ? "" : ", " + event.stage()) + " ("
                + day(event.day()) + ")";
    }

    private static String unfinished(PeriodSection.Unfinished item) {
        String planned = item.was() == null ? "no date" : "planned for " + day(item.was());
        String now = item.is() == null ? "" : ", now " + day(item.is());
        String days =
                item.days() == null ? "" : ", " + Formats.days(item.days()) + (item.is() == null ? " late" : " later");
        return item(item.ref(), item.title()) + (item.stage() == null ? "" : ", " + item.stage()) + ": " + planned + now
                + days + "." + because(item.reason());
    }

    private static List<Block> risks(RiskSection risks) {
        List<String> lines = risks.items().stream()
                .map(risk -> item(risk.ref(), risk.title()) + ": "
                        + risk.now().rating().title() + " "
                        + risk.now().score()
                        + (risk.before() == null ? "" : ", was " + risk.before().score())
                        + ", " + Formats.lowerCase(risk.change().title()) + "." + because(risk.reason())
                        + (risk.response() == null ? " No response agreed." : " " + risk.response() + ".")
                        + (risk.monitorNext() == null ? "" : " Next review " + day(risk.monitorNext()) + "."))
                .toList();
        List<Block> blocks = new ArrayList<>();
        Optional<Chart> chart = Charts.risks(risks);
        if (lines.isEmpty() || chart.isEmpty()) {
            blocks.add(Paragraph.of("No risk is High, and none changed."));
        } else {
            blocks.add(new SideBySide(List.of(first(lines)), List.of(chart.get().figure(HALF))));
        }
        SectionBlocks.leftOut(risks.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static List<Block> asks(AskSection asks) {
        List<String> lines = Stream.of(
                        asks.asks().stream()
                                .map(ask -> ask.question()
                                        + (ask.options().isEmpty() ? "" : " " + String.join("; ", ask.options()))),
                        asks.help().stream()
                                .map(help -> item(help.ref(), help.title()) + ", " + help.stage() + ", "
                                        + help.rating().name() + ": " + help.help()),
                        asks.answered().stream().map(answer -> "Answered by " + item(answer.ref(), answer.text())))
                .flatMap(each -> each)
                .toList();
        return Stream.concat(
                        halves(lines, "Nothing is asked of the leadership.").stream(),
                        SectionBlocks.leftOut(asks.leftOut()))
                .toList();
    }

    private static List<Block> decisions(DecisionSection decisions) {
        List<String> lines = Stream.concat(
                        decisions.taken().stream()
                                .map(decision ->
                                        item(decision.ref(), decision.text()) + " (" + day(decision.day()) + ")"
                                                + (decision.done().isEmpty()
                                                        ? " Not carried out."
                                                        : " " + decision.done().getLast())),
                        decisions.open().stream()
                                .map(decision -> "Earlier, not carried out: " + item(decision.ref(), decision.text())
                                        + " (" + day(decision.day()) + ")"))
                .toList();
        return halves(lines, "No decision was recorded in the period.");
    }

    private static List<String> gaps(QualitySection quality) {
        return Stream.of(
                        quality.silent().stream()
                                .map(each -> item(each.ref(), each.title()) + ", " + each.stage() + ": "
                                        + (each.last() == null
                                                ? "never reported"
                                                : "not reported since " + day(each.last()))),
                        quality.monitoring().stream()
                                .map(each -> item(each.ref(), each.title()) + ": review was due " + day(each.due())),
                        quality.incomplete().stream()
                                .map(each -> item(each.ref(), each.title()) + ": "
                                        + (each.date() && each.lead()
                                                ? "no date, no lead"
                                                : each.date() ? "no date" : "no lead")))
                .flatMap(each -> each)
                .toList();
    }

    private static void list(String title, List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Heading(3, title));
            blocks.add(first(lines));
        }
    }

    private static Block first(List<String> lines) {
        return Bullets.of(shown(lines, MOST));
    }

    /** Points in two columns. */
    private static List<Block> halves(List<String> lines, String none) {
        if (lines.isEmpty()) {
            return List.of(Paragraph.of(none));
        }
        List<String> shown = shown(lines, 2 * MOST - 2);
        if (shown.size() == 1) {
            return List.of(Bullets.of(shown));
        }
        int half = (shown.size() + 1) / 2;
        return List.of(new SideBySide(
                List.of(Bullets.of(shown.subList(0, half))), List.of(Bullets.of(shown.subList(half, shown.size())))));
    }

    private static List<String> shown(List<String> lines, int most) {
        return lines.size() <= most
                ? lines
                : Stream.concat(
                                lines.stream().limit(most),
                                Stream.of("and " + (lines.size() - most) + " more on the report’s page"))
                        .toList();
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " " + reason + (reason.endsWith(".") ? "" : ".");
    }

    private static String item(@Nullable String ref, String title) {
        return ref == null ? title : ref + " " + title;
    }

    private static String day(LocalDate day) {
        return Formats.date(day);
    }
}
