package org.waymark.query.assessment;

import java.time.LocalDate;
import org.waymark.query.assessment.AssessmentView.Task;

/** How far a task of a self-assessment is on a day. */
public enum TaskState {
    TO_DO("To do"),
    OVERDUE("Overdue"),
    DONE("Done"),
    /** The round was closed without it. */
    NOT_DONE("Not done"),
    REMOVED("Removed");

    private final String title;

    TaskState(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** Whether it is still to be done. */
    public boolean waits() {
        return this == TO_DO || this == OVERDUE;
    }

    static TaskState of(AssessmentView round, Task task, LocalDate day) {
        if (task.removed() != null) {
            return REMOVED;
        }
        if (task.done() != null) {
            return DONE;
        }
        if (round.closed() != null) {
            return NOT_DONE;
        }
        return task.overdue(day) ? OVERDUE : TO_DO;
    }
}
