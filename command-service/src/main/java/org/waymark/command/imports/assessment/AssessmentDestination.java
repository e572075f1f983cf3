package org.waymark.command.imports.assessment;

import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.command.assessment.PlannedTasks;
import org.waymark.command.imports.row.Destination;
import org.waymark.command.schema.Ref;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The self-assessment that tasks go into. */
public record AssessmentDestination(PlannedTasks tasks) implements Destination {

    static final Destination.Kind KIND = new Destination.Kind(
            "assessment", "self-assessment that the tasks go into", "F1", AssessmentDestination::new);

    public AssessmentDestination(Ref ref) {
        this(new PlannedTasks(ref));
    }

    @Override
    public void evolve(WaymarkEvent event) {
        tasks.evolve(event);
    }

    @Override
    public Set<Tag> tags(StrategyCode strategy) {
        return Set.of(EventTags.caseOf(tasks.ref().in(strategy)));
    }

    @Override
    public Set<Class<? extends WaymarkEvent>> further() {
        return Set.of();
    }

    @Override
    public void mustTakeRows() {
        tasks.mustTakeTasks();
    }
}
