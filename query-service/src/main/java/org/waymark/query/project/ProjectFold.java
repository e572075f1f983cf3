package org.waymark.query.project;

import static org.waymark.query.project.ProjectHistories.PROJECT_HISTORIES;

import java.util.Optional;
import org.waymark.events.RecordedEvent;
import org.waymark.query.views.DigestView;

/** Folds the facts about projects into what pages show of them. */
public final class ProjectFold extends DigestView<ProjectView, ProjectHistory> {

    public static final ProjectFold PROJECTS = new ProjectFold();

    private ProjectFold() {
        super(PROJECT_HISTORIES);
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<ProjectView> stateType() {
        return ProjectView.class;
    }

    @Override
    public ProjectView digest(ProjectHistory history) {
        return ProjectView.of(history, ProjectProgress.of(history.reports()));
    }

    @Override
    protected Optional<ProjectView> next(ProjectView before, RecordedEvent event) {
        return ProjectProgress.after(before.progress(), event)
                .flatMap(progress -> Optional.ofNullable(PROJECT_HISTORIES.evolve(before.unreported(), event))
                        .map(after -> ProjectView.of(after, progress)));
    }
}
