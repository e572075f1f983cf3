package org.waymark.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Texts;
import org.waymark.events.AssessmentTask;

/** A task, as fields that can be changed. */
public record TaskField(
        @Field(value = "What is to be done", max = Texts.LONG)
        String task,

        @Field("Its first day, where it takes a period") @Nullable LocalDate from,

        @Field("The day by which it is to be done") @Nullable LocalDate by,

        @NamesPeople @Field("Who takes part: people by their id, or named people, posts and groups")
        List<String> participants) {

    static TaskField of(AssessmentTask task) {
        return new TaskField(task.task(), task.from(), task.by(), task.participants());
    }

    AssessmentTask changed() {
        return new AssessmentTask(task, from, by, participants);
    }
}
