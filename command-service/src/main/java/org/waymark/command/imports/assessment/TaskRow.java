package org.waymark.command.imports.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.assessment.PlannedTasks;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.AssessmentTask;
import org.waymark.events.timescale.TimescaleParser;

/** Reads one row of a table as a task. Used for one row, then thrown away. */
final class TaskRow {

    private static final Pattern YES = Pattern.compile("(?i)y|yes|done|completed?|finished|true|1|x|[✓✔☑✅]\\x{FE0F}?");
    private static final Pattern NO = Pattern.compile(
            "(?i)n|no|not|not (?:yet )?(?:done|started|complete)|not yet|open|planned|pending|to do|ongoing|in progress"
                    + "|under way|overdue|false|0|-|–|☐");

    private final RowReader cells;
    private final Ref assessment;
    private final ImportContext context;

    TaskRow(RowReader cells, Ref assessment, ImportContext context) {
        this.cells = cells;
        this.assessment = assessment;
        this.context = context;
    }

    Draft read() {
        String text = cells.needed(TaskColumn.TASK, Texts.LONG, "Enter what is to be done.");
        TaskDays by = TaskDays.read(cells, TaskColumn.BY, context.today());
        TaskDays when = TaskDays.read(cells, TaskColumn.WHEN, context.today());
        LocalDate first = cells.date(TaskColumn.FROM, context.today());
        LocalDate from = first == null ? by.or(when).from() : first;
        List<String> people = cells.leads(TaskColumn.PARTICIPANTS, context);
        AssessmentTask task = new AssessmentTask(text, from, by.or(when).by(), people);
        cells.check(TaskColumn.PARTICIPANTS, () -> context.strategy().mustBeMembers("participants", people));
        cells.check(cells.has(TaskColumn.BY) ? TaskColumn.BY : TaskColumn.WHEN, () -> PlannedTasks.mustBeInOrder(task));
        LocalDate on = doneOn();
        Boolean done = on == null ? done() : Boolean.TRUE;
        return cells.draft("", new TaskEntry(assessment, task, done, on, context.today()));
    }

    /** The day on which it was done: a column of its own says so, or that which says whether it is done. */
    private @Nullable LocalDate doneOn() {
        LocalDate own = cells.dayUntilToday(TaskColumn.ON, context.today());
        String done = cells.text(TaskColumn.DONE);
        return own == null && isDay(done) ? cells.dayUntilToday(TaskColumn.DONE, context.today()) : own;
    }

    private boolean isDay(String done) {
        return !YES.matcher(done).matches()
                && !NO.matcher(done).matches()
                && cells.isSensible(TaskColumn.DONE)
                && TimescaleParser.parse(done).date() != null;
    }

    private @Nullable Boolean done() {
        String done = cells.text(TaskColumn.DONE);
        if (done.isEmpty() || isDay(done)) {
            return null;
        }
        if (YES.matcher(done).matches()) {
            cells.warn(
                    TaskColumn.DONE,
                    "‘%s’ names no day: where the task is not done yet, it is recorded as done today. Write the day instead, such as 20/06/2024."
                            .formatted(done));
            return true;
        }
        if (NO.matcher(done).matches()) {
            return false;
        }
        cells.wrong(
                TaskColumn.DONE,
                "‘%s’ does not say whether the task is done. Write Yes or No, or the day on which it was done, such as 20/06/2024."
                        .formatted(RowReader.shortened(done)));
        return null;
    }
}
