package org.waymark.query.highlight.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Run;
import org.waymark.documents.SideBySide;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.documents.chart.Chart;
import org.waymark.documents.chart.Size;
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
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.highlight.content.Section;
import org.waymark.query.highlight.content.StatusSection;
import org.waymark.query.highlight.content.ToleranceSection;
import org.waymark.query.web.Formats;

/** What each section says on two pages: pictures beside what they are about, and of long lists the first few. */
final class BriefBlocks {

    private final ReportContent content;
    private final Points points;

    BriefBlocks(ReportContent content, Points points) {
        this.content = content;
        this.points = points;
    }

    /** A section as a part of a page. */
    Part of(Section section) {
        LocalDate asAt = content.head().asAt();
        String title = section.title();
        List<Block> said = written(section);
        return switch (section) {
            case StatusSection status -> Part.wide(title, said, status(status));
            case PeriodSection period -> Part.wide(title, said, period(period, asAt));
            case GridSection grid -> Part.wide(title, said, GridBlocks.brief(grid));
            case RiskSection risks -> Part.wide(title, said, risks(risks));
            case NextSection next ->
                Part.list(title, said, due(next), "Nothing is due up to " + day(next.to()) + ".", List.of());
            case AskSection asks ->
                Part.list(
                        title,
                        said,
                        asked(asks),
                        asks.asks().isEmpty() && asks.help().isEmpty()
                                ? "Nothing is asked of the leadership."
                                : "What is asked is told at the top.",
                        SectionBlocks.leftOut(asks.leftOut()).toList());
            case DecisionSection decisions ->
                Part.list(title, said, decided(decisions), "No decision was recorded in the period.", List.of());
            case ChangeSection changes ->
                Part.list(title, said, changed(changes), "Nothing that was agreed was changed.", List.of());
            case ToleranceSection tolerances -> Part.list(title, said, tolerances(tolerances), "", List.of());
            case IndicatorSection indicators ->
                Part.list(
                        title,
                        said,
                        IndicatorBlocks.brief(indicators),
                        "No indicator is measured.",
                        SectionBlocks.leftOut(indicators.leftOut()).toList());
            case LessonSection ignored -> Part.list(title, said, List.of(), "", List.of());
            case QualitySection quality ->
                Part.list(title, counted(said, quality), gaps(quality), "Nothing is missing.", List.of());
        };
    }

    private static List<Block> written(Section section) {
        List<Run> runs = new ArrayList<>();
        if (section.text() != null) {
            runs.add(Run.plain(section.text()));
        }
        if (section.carriedFrom() != null) {
            runs.add(Run.emphasised((runs.isEmpty() ? "From " : " From ") + section.carriedFrom() + "."));
        }
        return runs.isEmpty() ? List.of() : List.of(new Paragraph(runs, Paragraph.Style.BODY));
    }

    private static List<String> due(NextSection next) {
        return next.due().stream()
                .map(due -> day(due.day()) + ": " + item(due.ref(), Points.title(due.title(), 36)))
                .toList();
    }

    private static List<Block> status(StatusSection status) {
        return Charts.ratings(status, Size.NARROW).stream()
                .map(chart -> (Block) chart.beside(50))
                .toList();
    }

    private List<Block> period(PeriodSection period, LocalDate asAt) {
        List<Block> blocks = new ArrayList<>();
        List<Points.Group> groups = List.of(
                new Points.Group(
                        "Planned but not finished",
                        period.unfinished().stream()
                                .map(BriefBlocks::unfinished)
                                .toList()),
                new Points.Group("Other ratings that moved", Summary.movedBelow(period)),
                new Points.Group(
                        "Agreed to put things right",
                        period.corrective().stream()
                                .map(action -> item(action.ref(), action.title()) + ", about "
                                        + String.join(", ", action.about()))
                                .toList()));
        Optional<Chart> slips = Charts.slippage(period, asAt, Size.NARROW, points.most());
        if (slips.isPresent()) {
            blocks.add(new SideBySide(
                    points.column(groups.getFirst()), List.of(slips.get().figure(100)), 56));
            blocks.addAll(points.rows(groups.subList(1, groups.size())));
        } else {
            blocks.addAll(points.rows(groups));
        }
        inARow("Completed", period.completed(), blocks);
        inARow("Started", period.started(), blocks);
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of("Nothing was completed, started, late or rated otherwise."));
        }
        SectionBlocks.leftOut(period.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private void inARow(String title, List<PeriodSection.Event> events, List<Block> blocks) {
        if (!events.isEmpty()) {
            blocks.add(Paragraph.of(
                    Run.strong(title + ": "),
                    Run.plain(String.join(
                                    "; ",
                                    Points.first(
                                            events.stream()
                                                    .map(BriefBlocks::event)
                                                    .toList(),
                                            2 * points.most()))
                            + ".")));
        }
    }

    private static String event(PeriodSection.Event event) {
        return item(event.ref(), Points.title(event.title(), 56)) + (event.stage() == null ? "" : ", " + event.stage())
                + " (" + day(event.day()) + ")";
    }

    private static String unfinished(PeriodSection.Unfinished item) {
        String planned = item.was() == null ? "no date" : "planned for " + day(item.was());
        String now = item.is() == null ? "" : ", now " + day(item.is());
        String days =
                item.days() == null ? "" : ", " + Formats.days(item.days()) + (item.is() == null ? " late" : " later");
        return item(item.ref(), Points.title(item.title(), 72)) + (item.stage() == null ? "" : ", " + item.stage())
                + ": "
                + planned + now
                + days + "." + because(item.reason());
    }

    private List<Block> risks(RiskSection risks) {
        List<String> lines = risks.items().stream()
                .map(risk -> item(risk.ref(), risk.title()) + ": "
                        + risk.change().title() + "." + because(risk.reason())
                        + (risk.response() == null ? " No response agreed." : " " + risk.response() + ".")
                        + (risk.monitorNext() == null ? "" : " Next review " + day(risk.monitorNext()) + "."))
                .toList();
        List<Block> blocks = new ArrayList<>();
        Optional<Chart> chart = Charts.risks(risks, Size.NARROW);
        if (lines.isEmpty()) {
            blocks.add(Paragraph.of("No risk is High, and none changed."));
        } else if (chart.isEmpty()) {
            blocks.add(movement(risks));
            blocks.add(points.of(lines));
        } else {
            blocks.add(chart.get().with(movement(risks)).beside(44, points.of(lines)));
        }
        SectionBlocks.leftOut(risks.leftOut()).forEach(blocks::add);
        return blocks;
    }

    /** The numbers of the picture; where each is on the matrix is told in the words of the picture. */
    private Table movement(RiskSection risks) {
        return Cells.table(
                "",
                List.of(
                        Column.of("Risk", Type.TEXT),
                        Column.of("Was", Type.RATING),
                        Column.of("Now", Type.RATING),
                        Column.of("Change", Type.TEXT)),
                points.some(risks.items()).stream()
                        .map(risk -> Row.of(
                                Cell.text(risk.ref()),
                                rated(risk.before()),
                                rated(risk.now()),
                                Cell.text(risk.change().title())))
                        .toList());
    }

    private static Cell rated(RiskSection.@Nullable Place place) {
        return place == null
                ? Cell.EMPTY
                : Cell.rating(
                        place.score() == null
                                ? place.scored()
                                : place.rating().title().substring(0, 1) + " " + place.score(),
                        "",
                        Cells.tone(place.rating()));
    }

    /** What has no room at the top, and by which decisions earlier questions were answered. */
    private List<String> asked(AskSection asks) {
        Set<String> decided = content.section(DecisionSection.class).stream()
                .flatMap(decisions -> decisions.taken().stream())
                .map(DecisionSection.Decision::ref)
                .collect(Collectors.toSet());
        String answered = asks.answered().stream()
                .map(answer -> decided.contains(answer.ref()) ? answer.ref() : item(answer.ref(), answer.text()))
                .collect(Collectors.joining("; "));
        return Stream.concat(
                        Summary.askedBelow(asks).stream(),
                        answered.isEmpty() ? Stream.empty() : Stream.of("Answered by " + answered + "."))
                .toList();
    }

    private static List<String> decided(DecisionSection decisions) {
        return Stream.concat(
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
    }

    /** Changes but for those that are told, for the same reason, among what is planned and not finished. */
    private List<String> changed(ChangeSection changes) {
        List<PeriodSection.Unfinished> late = content.section(PeriodSection.class)
                .map(PeriodSection::unfinished)
                .map(points::some)
                .orElse(List.of());
        List<ChangeSection.Change> others = changes.made().stream()
                .filter(change -> change.decision() != null || late.stream().noneMatch(item -> same(item, change)))
                .toList();
        int told = changes.made().size() - others.size();
        return Stream.concat(
                        others.stream()
                                .map(change -> NamedPeople.in(change.sentence())
                                        + because(change.reason())
                                        + (change.decision() == null ? "" : " Decision " + change.decision() + ".")),
                        told == 0
                                ? Stream.empty()
                                : Stream.of(Formats.count(told, "change of a date is", "changes of dates are")
                                        + " told above."))
                .toList();
    }

    private static boolean same(PeriodSection.Unfinished late, ChangeSection.Change change) {
        return late.is() != null
                && late.ref().equals(change.ref())
                && late.reason() != null
                && late.reason().equals(change.reason());
    }

    private static List<String> tolerances(ToleranceSection tolerances) {
        return tolerances.tolerances().stream()
                .map(each -> each.kind().title() + ": "
                        + each.state().title()
                        + (each.explanation() == null ? "." : ". " + each.explanation()))
                .toList();
    }

    /** How much is missing, before the first few of it. */
    private static List<Block> counted(List<Block> said, QualitySection quality) {
        List<String> counts = Stream.of(
                        count(
                                quality.silent().size(),
                                "stage without a report (the last before)",
                                "stages without a report (the last before)"),
                        count(quality.monitoring().size(), "overdue review of a risk", "overdue reviews of risks"),
                        count(
                                quality.incomplete().size(),
                                "action without a date or a lead",
                                "actions without a date or a lead"))
                .filter(words -> !words.isEmpty())
                .toList();
        return counts.isEmpty()
                ? said
                : Stream.concat(said.stream(), Stream.of(Paragraph.of(String.join(", ", counts) + ".")))
                        .toList();
    }

    private static String count(int number, String one, String many) {
        return number == 0 ? "" : Formats.count(number, one, many);
    }

    private static List<String> gaps(QualitySection quality) {
        Map<String, List<QualitySection.Silent>> silent = quality.silent().stream()
                .collect(Collectors.groupingBy(
                        each -> item(each.ref(), Points.title(each.title(), 40)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return Stream.of(
                        silent.entrySet().stream().map(each -> each.getKey() + ": " + silent(each.getValue())),
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

    private static String silent(List<QualitySection.Silent> stages) {
        return stages.stream()
                .map(each -> each.stage() + " (" + (each.last() == null ? "never" : day(each.last())) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " " + reason + (reason.endsWith(".") ? "" : ".");
    }

    private static String item(@Nullable String ref, String title) {
        String words = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
        return ref == null ? words : ref + " " + words;
    }

    private static String day(LocalDate day) {
        return Cells.day(day);
    }
}
