package org.waymark.command.assessment;

import java.util.List;
import java.util.Optional;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentTask;
import org.waymark.events.WaymarkEvent;

/** The plan of one round as it is, for whoever wants to know beforehand what commands about its tasks would say: an import. */
public final class PlannedTasks {

    private final Ref ref;
    private Optional<Round> round = Optional.empty();

    public PlannedTasks(Ref ref) {
        this.ref = ref;
    }

    public void evolve(WaymarkEvent event) {
        if (event instanceof AssessmentEvent fact && fact.assessment().equals(ref.value())) {
            if (fact instanceof AssessmentRoundStarted started) {
                round = Optional.of(new Round(started));
            } else {
                round.ifPresent(known -> known.evolve(fact));
            }
        }
    }

    /** The reference of the round. */
    public Ref ref() {
        return ref;
    }

    /** Its tasks in the order in which they were planned, those that were removed among them. */
    public List<Task> all() {
        return round.map(Round::tasks).orElse(List.of());
    }

    /** @throws Refusal if there is no such round, or it is closed */
    public void mustTakeTasks() {
        round.orElseThrow(() -> Refusal.at(
                        "assessment",
                        Refusal.Kind.UNKNOWN,
                        "assessment.unknown",
                        "There is no self-assessment " + ref + " in this strategy. Check its reference."))
                .mustBeOpen();
    }

    /** @throws Refusal if a task would end before it begins */
    public static void mustBeInOrder(AssessmentTask task) {
        TaskDecisions.mustBeInOrder(task);
    }
}
