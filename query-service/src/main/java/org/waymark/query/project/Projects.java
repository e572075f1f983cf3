package org.waymark.query.project;

import static org.waymark.query.project.ProjectFold.PROJECTS;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;

/** Projects as they are now: what the forms about them begin with. */
@Component
class Projects {

    private final Snapshots snapshots;

    Projects(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    Optional<ProjectView> find(StrategyCode strategy, String ref) {
        return snapshots.read(strategy, AsOf.now(), Set.of(PROJECTS), snapshot -> snapshot.one(PROJECTS, ref));
    }
}
