package org.waymark.query.highlight.content;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Stage;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Late;
import org.waymark.query.project.ProgressGrid.Planned;

/** What was planned and is not finished: late at the end of the period, or moved to a later day in it. */
final class Unfinished {

    private Unfinished() {}

    /** The latest first. */
    static List<PeriodSection.Unfinished> in(PeriodFacts facts) {
        return Stream.concat(stages(facts), actions(facts))
                .sorted(Comparator.comparing(
                                (PeriodSection.Unfinished item) -> item.days() == null ? Long.MAX_VALUE : item.days())
                        .reversed())
                .toList();
    }

    private static Stream<PeriodSection.Unfinished> stages(PeriodFacts facts) {
        return facts.grid()
                .rows()
                .flatMap(row -> facts.grid().stages().stream()
                        .flatMap(stage -> Optional.ofNullable(row.planned().get(stage.id()))
                                .filter(planned -> planned.late() != null)
                                .map(planned -> stage(row, stage, planned))
                                .stream()));
    }

    private static PeriodSection.Unfinished stage(ProgressGrid.Row row, Stage stage, Planned planned) {
        Cell cell = row.cells().get(stage.id());
        return new PeriodSection.Unfinished(
                row.ref(),
                row.title(),
                stage.title() + (planned.late() == Late.START ? ", start" : ""),
                planned.late() == Late.START ? planned.start() : planned.finish(),
                null,
                planned.days(),
                cell == null ? null : cell.comment());
    }

    private static Stream<PeriodSection.Unfinished> actions(PeriodFacts facts) {
        return facts.actions().stream()
                .filter(row -> !row.finished())
                .flatMap(row -> moved(row, facts).or(() -> overdue(row, facts.day())).stream());
    }

    private static Optional<PeriodSection.Unfinished> moved(ActionPlanView.Row row, PeriodFacts facts) {
        return Optional.ofNullable(row.slip())
                .filter(slip -> facts.inPeriod(slip.on()))
                .map(slip -> {
                    LocalDate was = facts.actionBefore(row.ref())
                            .map(ActionPlanView.Row::nextDue)
                            .orElse(slip.firstDue());
                    return action(row, was, row.nextDue(), between(was, row.nextDue()), slip.reason());
                });
    }

    private static @Nullable Long between(LocalDate was, @Nullable LocalDate is) {
        return is == null ? null : Long.valueOf(Math.max(0, DAYS.between(was, is)));
    }

    private static Optional<PeriodSection.Unfinished> overdue(ActionPlanView.Row row, LocalDate day) {
        return Optional.ofNullable(row.overdueSince())
                .map(due -> action(
                        row,
                        due,
                        null,
                        DAYS.between(due, day),
                        row.latest() == null ? null : row.latest().comment()));
    }

    private static PeriodSection.Unfinished action(
            ActionPlanView.Row row,
            LocalDate was,
            @Nullable LocalDate is,
            @Nullable Long days,
            @Nullable String reason) {
        return new PeriodSection.Unfinished(row.ref(), row.activities(), null, was, is, days, reason);
    }
}
