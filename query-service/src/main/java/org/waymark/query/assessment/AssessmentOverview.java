package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentDimensionFold.ASSESSMENT_DIMENSIONS;
import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.assessment.AssessmentView.Task;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/** What the overview shows of self-assessments. */
final class AssessmentOverview {

    private AssessmentOverview() {}

    /** How rounds changed. */
    enum Change implements ChangeKind {
        STARTED("Self-assessments started"),
        SCORED("Self-assessments with new scores"),
        CLOSED("Self-assessments closed");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What is due of a round. */
    enum Date implements DateKind {
        TASK("Task of a self-assessment");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** The tasks that should have been done, the longest overdue first. */
    static List<OverdueTask> overdue(StrategyMoment moment) {
        return moment.snapshot().all(ASSESSMENTS).stream()
                .flatMap(round -> round.tasks().stream()
                        .filter(task -> TaskState.of(round, task, moment.day()) == TaskState.OVERDUE)
                        .flatMap(task -> Stream.ofNullable(task.task().by())
                                .map(due -> new OverdueTask(
                                        round.ref(),
                                        task.number(),
                                        task.task().task(),
                                        task.task().participants(),
                                        due,
                                        Formats.daysBetween(due, moment.day())))))
                .sorted(Comparator.comparing(OverdueTask::due))
                .toList();
    }

    /** The days by which tasks are to be done, or were. */
    static List<NextDate> dates(StrategyMoment moment) {
        return moment.snapshot().all(ASSESSMENTS).stream()
                .flatMap(round -> round.tasks().stream().flatMap(task -> date(round, task, moment)))
                .toList();
    }

    private static Stream<NextDate> date(AssessmentView round, Task task, StrategyMoment moment) {
        TaskState state = TaskState.of(round, task, moment.day());
        return Stream.ofNullable(task.task().by())
                .filter(by -> state.waits() || state == TaskState.DONE)
                .map(by -> new NextDate(
                        by,
                        Date.TASK,
                        round.ref(),
                        task.task().task(),
                        state == TaskState.DONE ? NextDate.Status.HAPPENED : NextDate.Status.EXPECTED,
                        task.task().participants()));
    }

    /** Those that were started, scored or closed since. */
    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        Map<String, Long> scores = moment.snapshot().all(ASSESSMENT_DIMENSIONS).stream()
                .filter(dimension -> dimension.scores().stream()
                        .anyMatch(score -> score.stamp().position() > position))
                .collect(Collectors.groupingBy(AssessmentDimensionView::assessment, Collectors.counting()));
        return moment.snapshot().all(ASSESSMENTS).stream()
                .flatMap(round -> changes(round, scores.getOrDefault(round.ref(), 0L), position))
                .toList();
    }

    private static Stream<ChangeSince> changes(AssessmentView round, long scores, long position) {
        String counted = scores == 0 ? null : Formats.count(scores, "dimension scored", "dimensions scored");
        boolean started = round.started().position() > position;
        Provenance closed = round.closed();
        return Stream.of(
                        started ? change(Change.STARTED, round, counted, null) : null,
                        scores > 0 && !started ? change(Change.SCORED, round, counted, null) : null,
                        closed != null && closed.position() > position
                                ? change(Change.CLOSED, round, null, closed.reason())
                                : null)
                .flatMap(Stream::ofNullable);
    }

    private static ChangeSince change(
            Change change, AssessmentView round, @Nullable String detail, @Nullable String reason) {
        return new ChangeSince(change, round.ref(), round.head().title(), detail, reason);
    }
}
