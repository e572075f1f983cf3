package org.waymark.command.imports;

import java.util.Optional;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectStatus;
import org.waymark.events.WaymarkEvent;

/** A project of the grid. */
final class KnownProject extends Known {

    @Override
    Optional<Content> take(WaymarkEvent event) {
        return switch (event) {
            case ProjectRegistered project ->
                Optional.of(Content.of(new ProjectDetails(
                        project.theme(),
                        project.title(),
                        project.leads(),
                        ProjectStatus.ACTIVE,
                        project.plannedStages())));
            case ProjectRevised revised -> Optional.of(Content.of(revised.after()));
            default -> Optional.empty();
        };
    }
}
