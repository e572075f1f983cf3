package org.waymark.query.highlight.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.events.CaseKind;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReportSection;
import org.waymark.events.Stage;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.highlight.content.PeriodSection.Corrective;
import org.waymark.query.highlight.content.PeriodSection.Event;
import org.waymark.query.highlight.content.PeriodSection.Moved;
import org.waymark.query.highlight.content.Told.Rated;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;

/** What happened in a period: the two ends of it compared. */
final class PeriodEvents {

    private PeriodEvents() {}

    static PeriodSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.THIS_PERIOD);
        Selection selection = draft.selection(ReportSection.THIS_PERIOD);
        List<StageAtBothEnds> stages = stages(facts);
        List<Event> completed = Stream.concat(completedStages(facts, stages), completedCases(facts))
                .toList();
        List<Event> started = Stream.concat(startedStages(facts, stages), startedActions(facts))
                .toList();
        List<PeriodSection.Unfinished> unfinished = Unfinished.in(facts);
        List<Moved> moved = moved(stages);
        Stream<Item> all = Stream.of(
                        completed.stream().map(item -> new Item(item.ref(), item.title())),
                        started.stream().map(item -> new Item(item.ref(), item.title())),
                        unfinished.stream().map(item -> new Item(item.ref(), item.title())),
                        moved.stream().map(item -> new Item(item.ref(), item.title())))
                .flatMap(items -> items);
        return new PeriodSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                selection.of(completed.stream(), Event::ref),
                selection.of(started.stream(), Event::ref),
                selection.of(unfinished.stream(), PeriodSection.Unfinished::ref),
                selection.of(moved.stream(), Moved::ref),
                selection.of(corrective(facts), Corrective::ref),
                selection.withheld(all, Item::ref, Item::title, item -> facts.weight(item.ref())));
    }

    private record Item(String ref, String title) {}

    /** A stage of an open project; {@code before} is null where it was not reported by then. */
    private record StageAtBothEnds(
            ProgressGrid.Row row, Stage stage, @Nullable Cell before, Cell after) {

        boolean begun() {
            return before == null || before.tone() == Tone.NOT_STARTED;
        }

        Event event() {
            return new Event(row.ref(), row.title(), stage.title(), after.asAt(), after.comment());
        }
    }

    private static List<StageAtBothEnds> stages(PeriodFacts facts) {
        Map<String, ProgressGrid.Row> before =
                facts.gridBefore().rows().collect(Collectors.toMap(ProgressGrid.Row::ref, row -> row));
        return facts.grid()
                .rows()
                .flatMap(row -> facts.grid().stages().stream()
                        .flatMap(stage -> Optional.ofNullable(row.cells().get(stage.id()))
                                .map(cell -> new StageAtBothEnds(row, stage, cell(before.get(row.ref()), stage), cell))
                                .stream()))
                .toList();
    }

    private static @Nullable Cell cell(ProgressGrid.@Nullable Row row, Stage stage) {
        return row == null ? null : row.cells().get(stage.id());
    }

    private static Stream<Event> completedStages(PeriodFacts facts, List<StageAtBothEnds> stages) {
        return stages.stream()
                .filter(stage -> stage.after().tone() == Tone.COMPLETE
                        && (stage.before() == null || stage.before().tone() != Tone.COMPLETE)
                        && facts.inPeriod(stage.after().asAt()))
                .map(StageAtBothEnds::event);
    }

    private static Stream<Event> completedCases(PeriodFacts facts) {
        Stream<Event> actions = facts.actions().stream()
                .filter(row -> row.status() == ActionStatus.COMPLETE)
                .flatMap(row -> Optional.ofNullable(row.end()).stream()
                        .filter(end -> facts.inPeriod(end.on()))
                        .map(end -> new Event(row.ref(), row.activities(), null, end.on(), end.evidence())));
        Stream<Event> projects = facts.grid().closed().stream()
                .filter(project -> facts.inPeriod(project.closed().asAt()))
                .map(project -> new Event(
                        project.ref(),
                        project.title(),
                        null,
                        project.closed().asAt(),
                        project.closed().reason()));
        return Stream.concat(actions, projects);
    }

    private static Stream<Event> startedStages(PeriodFacts facts, List<StageAtBothEnds> stages) {
        return stages.stream()
                .filter(stage -> stage.begun()
                        && stage.after().tone() != Tone.NOT_STARTED
                        && stage.after().tone() != Tone.COMPLETE
                        && facts.inPeriod(stage.after().asAt()))
                .map(StageAtBothEnds::event);
    }

    private static Stream<Event> startedActions(PeriodFacts facts) {
        return facts.actions().stream()
                .filter(row -> row.status() == ActionStatus.IN_PROGRESS
                        && facts.actionBefore(row.ref())
                                .filter(before -> before.status() != ActionStatus.PLANNED)
                                .isEmpty())
                .flatMap(row -> Optional.ofNullable(row.latest()).stream()
                        .map(ActionPlanView.Report::asAt)
                        .filter(facts::inPeriod)
                        .map(day -> new Event(row.ref(), row.activities(), null, day, null)));
    }

    /** Stages under way that are rated otherwise than when the period began, and those that began badly; the worst first. */
    private static List<Moved> moved(List<StageAtBothEnds> stages) {
        return stages.stream()
                .filter(stage -> stage.after().tone() == Tone.PROBLEM && stage.begun()
                        || !stage.begun()
                                && stage.after().tone() != Tone.COMPLETE
                                && stage.before() != null
                                && !stage.before().rating().equals(stage.after().rating()))
                .map(PeriodEvents::movement)
                .sorted(Comparator.comparing((Moved moved) -> moved.to().tone()))
                .toList();
    }

    private static Moved movement(StageAtBothEnds stage) {
        Cell before = stage.before();
        Cell after = stage.after();
        return new Moved(
                stage.row().ref(),
                stage.row().title(),
                stage.stage().title(),
                before == null ? null : rated(before),
                rated(after),
                before == null ? null : Told.direction(before.tone(), after.tone()),
                after.comment(),
                after.asAt());
    }

    private static Rated rated(Cell cell) {
        return new Rated(cell.rating(), cell.ratingName(), cell.tone());
    }

    /** Actions that were agreed in the period and are about a project or a risk. */
    private static Stream<Corrective> corrective(PeriodFacts facts) {
        return facts.actions().stream()
                .filter(row -> facts.actionBefore(row.ref()).isEmpty())
                .map(row -> new Corrective(row.ref(), row.activities(), about(facts, row.ref()), row.leads(), row.by()))
                .filter(action -> !action.about().isEmpty());
    }

    private static List<String> about(PeriodFacts facts, String action) {
        return facts.about(action).stream()
                .flatMap(found -> found.links().stream())
                .filter(link -> facts.about(link)
                        .filter(other -> other.kind() == CaseKind.PROJECT || other.kind() == CaseKind.RISK)
                        .isPresent())
                .toList();
    }
}
