package org.waymark.command.imports.project;

import java.util.Optional;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.WaymarkEvent;

/** A project of the grid. */
public final class ExistingProject extends ExistingCase {

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event) {
        return switch (event) {
            case ProjectRegistered project -> Optional.of(CaseFingerprint.of(ProjectDetails.of(project)));
            case ProjectRevised revised -> Optional.of(CaseFingerprint.of(revised.after()));
            default -> Optional.empty();
        };
    }
}
