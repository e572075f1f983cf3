package org.waymark.query.highlight.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.ReportSection;
import org.waymark.query.highlight.content.AskSection.Answer;
import org.waymark.query.highlight.content.AskSection.Ask;
import org.waymark.query.highlight.content.AskSection.Help;
import org.waymark.query.highlight.content.ReportDraft.Written;
import org.waymark.query.highlight.content.Told.Rated;
import org.waymark.query.project.ProgressGrid;

/** What the leadership is asked for, and which decisions answered what it was asked before. */
final class AskFacts {

    private AskFacts() {}

    static AskSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.ASKS);
        Selection selection = draft.selection(ReportSection.ASKS);
        List<Help> help = help(facts.grid()).toList();
        List<Ask> asks = draft.text(ReportSection.ASKS)
                .map(Written::content)
                .map(said -> said.asks().stream()
                        .map(ask -> new Ask(ask.question(), ask.options()))
                        .toList())
                .orElse(List.of());
        return new AskSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                selection.of(help.stream(), Help::ref),
                asks,
                answers(facts, draft),
                selection.withheld(
                        help.stream(),
                        Help::ref,
                        Help::title,
                        item -> Optional.of(item.rating().name())));
    }

    private static Stream<Help> help(ProgressGrid grid) {
        return grid.rows()
                .flatMap(row -> grid.stages().stream()
                        .flatMap(stage -> Optional.ofNullable(row.cells().get(stage.id()))
                                .filter(cell -> cell.helpNeeded() != null && cell.helpAnswer() == null)
                                .map(cell -> new Help(
                                        row.ref(),
                                        row.title(),
                                        stage.title(),
                                        new Rated(cell.rating(), cell.ratingName(), cell.tone()),
                                        Objects.requireNonNull(cell.helpNeeded()),
                                        cell.asAt()))
                                .stream()));
    }

    private static List<Answer> answers(PeriodFacts facts, ReportDraft draft) {
        List<String> reports = Stream.concat(
                        Stream.of(draft.ref()),
                        Optional.ofNullable(draft.before()).stream()
                                .map(before -> before.head().ref()))
                .toList();
        return facts.decisions().stream()
                .flatMap(decision -> reports.stream()
                        .filter(report -> decision.items().contains(report))
                        .map(report -> new Answer(
                                decision.ref(),
                                decision.text(),
                                decision.content().decidedOn(),
                                report)))
                .toList();
    }
}
