package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import java.util.List;
import java.util.Map;
import org.waymark.query.assessment.AssessmentView.Task;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The tasks of self-assessments that wait for those who take part in them. */
final class TaskWork {

    private TaskWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return moment.snapshot().all(ASSESSMENTS).stream()
                .flatMap(round -> round.tasks().stream()
                        .filter(task -> TaskState.of(round, task, moment.day()).waits())
                        .map(task -> item(round, task)))
                .toList();
    }

    private static WorkItem item(AssessmentView round, Task task) {
        return WorkItem.of(
                        WorkKind.ASSESSMENT_TASK,
                        round.ref(),
                        task.task().task(),
                        task.task().participants())
                .due(Due.on(task.task().by(), "Due"))
                .at(AssessmentForms.page(round.ref()))
                .by(AssessmentTaskForms.COMPLETE, Map.of("number", Integer.toString(task.number())));
    }
}
