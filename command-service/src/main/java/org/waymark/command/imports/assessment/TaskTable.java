package org.waymark.command.imports.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.command.assessment.PlannedTasks;
import org.waymark.command.assessment.Task;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Refs;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;

/** Tables whose rows are tasks of one self-assessment. */
public final class TaskTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "assessment-tasks",
            null,
            new ImportKind.Words("The plan of a self-assessment", "plan"),
            null,
            Set.of(),
            Set.of(),
            false,
            true,
            AssessmentDestination.KIND,
            TaskTable::new);

    private static final Columns COLUMNS = new Columns(
            TaskColumn.all(),
            Map.of(TaskColumn.TASK, "what is to be done (such as ‘Task’)"),
            Pattern.compile("\\b(?:progress|rag|cost|priority|comment|note|outcome)\\b"));

    private final ImportContext context;
    private final Optional<PlannedTasks> tasks;

    public TaskTable(ImportContext context) {
        this.context = context;
        this.tasks = context.destination(AssessmentDestination.class).map(AssessmentDestination::tasks);
    }

    /** The tasks of a plan, by their numbers. A number that a removed task had is taken. */
    private record TaskRegister(Map<String, ExistingCase> all, Set<String> removed) implements Register {

        static TaskRegister of(List<Task> tasks) {
            Map<String, ExistingCase> there = new LinkedHashMap<>();
            tasks.stream()
                    .filter(task -> !task.removed())
                    .forEach(task -> there.put(
                            String.valueOf(task.number()),
                            ExistingCase.saying(
                                    TaskEntry.said(task.planned(), null), TaskEntry.said(task.now(), task.done()))));
            return new TaskRegister(
                    there,
                    tasks.stream()
                            .filter(Task::removed)
                            .map(task -> String.valueOf(task.number()))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public String noun() {
            return "task";
        }

        @Override
        public boolean isTakenByAnother(String ref) {
            return removed.contains(ref);
        }

        @Override
        public String numbered(int number) {
            return String.valueOf(number);
        }
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean isPossible() {
        return tasks.isPresent();
    }

    @Override
    public Register register() {
        return TaskRegister.of(tasks.map(PlannedTasks::all).orElse(List.of()));
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return TaskColumn.TASK;
    }

    @Override
    public Draft read(RowReader cells) {
        return new TaskRow(cells, tasks.orElseThrow().ref(), context).read();
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        return Refs.allot(layout, this, drafts, context);
    }
}
