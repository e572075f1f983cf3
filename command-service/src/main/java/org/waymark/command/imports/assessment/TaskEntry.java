package org.waymark.command.imports.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.assessment.CompleteAssessmentTask;
import org.waymark.command.assessment.PlanAssessmentTask;
import org.waymark.command.assessment.ReopenAssessmentTask;
import org.waymark.command.assessment.ReviseAssessmentTask;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.events.AssessmentTask;
import org.waymark.events.StrategyCode;

/**
 * A row of a table as a task of a self-assessment.
 *
 * @param done  whether it is done; null where the row says nothing of it
 * @param on    the day on which it was done; null where the row names none
 * @param today for a task that is done on no day which the row names
 */
record TaskEntry(
        Ref assessment,
        AssessmentTask task,
        @Nullable Boolean done,
        @Nullable LocalDate on,
        LocalDate today) implements Entry {

    private static final String YES = "Yes";
    private static final String NO = "No";

    @Override
    public CaseFingerprint content() {
        return said(task)
                .say(TaskColumn.DONE, done == null ? null : done ? YES : NO)
                .say(TaskColumn.ON, on)
                .build();
    }

    /** What a task says, as its columns, once it is done or not. */
    static CaseFingerprint said(AssessmentTask task, @Nullable LocalDate done) {
        return said(task)
                .say(TaskColumn.DONE, done == null ? NO : YES)
                .say(TaskColumn.ON, done)
                .build();
    }

    private static CaseFingerprint.Builder said(AssessmentTask task) {
        return new CaseFingerprint.Builder()
                .say(TaskColumn.TASK, task.task())
                .say(TaskColumn.FROM, task.from())
                .say(TaskColumn.BY, task.by())
                .say(TaskColumn.PARTICIPANTS, task.participants());
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        LocalDate day = on == null ? today : on;
        return List.of(RowCommand.today(new PlanAssessmentTask(
                strategy,
                assessment,
                task.task(),
                task.from(),
                task.by(),
                task.participants(),
                Boolean.TRUE.equals(done) ? day : null)));
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        Set<String> fields = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        int number = Integer.parseInt(ref);
        List<RowCommand> commands = new ArrayList<>();
        Map<String, @Nullable Object> revised = revised(fields);
        if (!revised.isEmpty()) {
            commands.add(
                    RowCommand.today(new ReviseAssessmentTask(strategy, assessment, number, new Changes<>(revised))));
        }
        if (fields.contains(TaskColumn.DONE.field()) || fields.contains(TaskColumn.ON.field())) {
            if (there.now().says(TaskColumn.DONE.field()).equals(YES)) {
                commands.add(RowCommand.today(new ReopenAssessmentTask(strategy, assessment, number)));
            }
            if (Boolean.TRUE.equals(done)) {
                commands.add(RowCommand.today(new CompleteAssessmentTask(strategy, assessment, number, on)));
            }
        }
        return commands;
    }

    private Map<String, @Nullable Object> revised(Set<String> fields) {
        Map<String, @Nullable Object> revised = new LinkedHashMap<>();
        if (fields.contains(TaskColumn.TASK.field())) {
            revised.put("task", task.task());
        }
        if (fields.contains(TaskColumn.FROM.field())) {
            revised.put("from", task.from());
        }
        if (fields.contains(TaskColumn.BY.field())) {
            revised.put("by", task.by());
        }
        if (fields.contains(TaskColumn.PARTICIPANTS.field())) {
            revised.put("participants", task.participants());
        }
        return revised;
    }

    @Override
    public Values values() {
        return new Values(task.task(), task.from(), task.by(), task.participants(), done, on);
    }

    /** What was read from a row. */
    record Values(
            String task,
            @Nullable LocalDate from,
            @Nullable LocalDate by,
            List<String> participants,
            @Nullable Boolean done,
            @Nullable LocalDate on) {}
}
