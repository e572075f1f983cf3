package org.waymark.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.EventMetadata;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Role;
import org.waymark.events.StageReport;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;

/** A project with the reports that stand, and the strategy's stages and ratings now in force. */
final class Project implements Entity {

    static final EntityType<CaseId, Project> TYPE =
            new EntityType<>(CaseId.class, Project.class, Project::new, Strategy::withCase);

    private final Strategy strategy = new Strategy();
    private @Nullable ProjectDetails details;
    private int reports;
    private final List<StageReport> standing = new ArrayList<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Set<Integer> answered = new HashSet<>();

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        evolve(event);
        if (event instanceof StageProgressReported || event instanceof StageProgressCorrected) {
            String asAt = metadata.get(EventMetadata.AS_AT);
            if (asAt != null) {
                days.put(reports, LocalDate.parse(asAt));
            }
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event instanceof ProjectEvent projectEvent) {
            evolve(projectEvent);
        }
    }

    private void evolve(ProjectEvent event) {
        switch (event) {
            case ProjectRegistered project -> details = ProjectDetails.of(project);
            case StageProgressReported reported -> {
                reports = reported.report().number();
                standing.add(reported.report());
            }
            case StageProgressCorrected corrected -> {
                reports = corrected.report().number();
                standing.replaceAll(report -> report.number() == corrected.replaces() ? corrected.report() : report);
            }
            case HelpRequestAnswered answer -> answered.add(answer.report());
            case ProjectRevised revised -> details = revised.after();
            case ProjectClosed _ -> details = agreed().withStatus(ProjectStatus.CLOSED);
            case ProjectReopened _ -> details = agreed().withStatus(ProjectStatus.ACTIVE);
            case ProjectRatingSet _, ProjectRatingRemoved _ -> {}
        }
    }

    private ProjectDetails agreed() {
        return Objects.requireNonNull(details, "a project begins with ProjectRegistered");
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /**
     * The project as it is now.
     *
     * @throws Refusal if there is no such strategy or project
     */
    ProjectDetails mustExist(CaseId id) {
        strategy.mustExist(id.strategy());
        if (details == null) {
            throw Refusal.at(
                    "project",
                    Refusal.Kind.UNKNOWN,
                    "project.unknown",
                    "There is no project " + id.ref() + " in strategy " + id.strategy()
                            + ". Check the reference, or register the project first.");
        }
        return details;
    }

    /**
     * The same of a project that is not closed.
     *
     * @throws Refusal if there is none, or it is closed
     */
    ProjectDetails mustBeOpen(CaseId id) {
        ProjectDetails project = mustExist(id);
        if (project.status() == ProjectStatus.CLOSED) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "project.closed",
                    "Project " + id.ref() + " is closed. Reopen it first, or add a note.");
        }
        return project;
    }

    /** @throws Refusal if a lead asks who does not lead it */
    void mustBeLedBy(DecisionContext context) {
        List<String> leads = details == null ? List.of() : details.leads();
        if (context.role() == Role.LEAD && !Typed.isAmong(context.actor(), leads)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "project.not-lead",
                    leads.isEmpty()
                            ? "Nobody leads this project yet. Ask the coordinator to name you as its lead."
                            : "You do not lead this project. Ask one of its leads (" + String.join(", ", leads)
                                    + ") or the coordinator.");
        }
    }

    /** The number that the next report gets. */
    int nextReport() {
        return reports + 1;
    }

    /** Whether a report of this number was ever made. */
    boolean everReported(int number) {
        return number >= 1 && number <= reports;
    }

    /** The report of this number, if it was not corrected. */
    Optional<StageReport> standing(int number) {
        return standing.stream().filter(report -> report.number() == number).findFirst();
    }

    /** The day for which the report of this number is true; null where it does not say. */
    @Nullable LocalDate day(int report) {
        return days.get(report);
    }

    /** The latest report of a stage that was not corrected. */
    Optional<StageReport> latest(String stage) {
        return standing.stream()
                .filter(report -> report.stage().id().equals(stage))
                .reduce((earlier, later) -> later);
    }

    /** The latest report of a stage that asks for help and has no answer yet. */
    Optional<StageReport> openRequest(String stage) {
        return standing.stream()
                .filter(report -> report.stage().id().equals(stage))
                .filter(report -> report.helpNeeded() != null && !isAnswered(report.number()))
                .reduce((earlier, later) -> later);
    }

    boolean isAnswered(int report) {
        return answered.contains(report);
    }
}
