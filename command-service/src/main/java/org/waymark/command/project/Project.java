package org.waymark.command.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.command.strategy.Strategy;
import org.waymark.command.system.Asked;
import org.waymark.command.system.Entity;
import org.waymark.command.system.EntityType;
import org.waymark.command.system.HouseRules;
import org.waymark.command.system.Refusal;
import org.waymark.events.CaseId;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.Role;
import org.waymark.events.StageReport;
import org.waymark.events.WaymarkEvent;

/** A project with the reports that stand, and the strategy's stages and ratings now in force. */
final class Project implements Entity {

    static final EntityType<CaseId, Project> TYPE =
            new EntityType<>(CaseId.class, Project.class, Project::new, Strategy::withCase);

    private final Strategy strategy = new Strategy();
    private boolean registered;
    private List<String> leads = List.of();
    private int reports;
    private final List<StageReport> standing = new ArrayList<>();
    private final Set<Integer> answered = new HashSet<>();

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event instanceof ProjectEvent projectEvent) {
            evolve(projectEvent);
        }
    }

    private void evolve(ProjectEvent event) {
        switch (event) {
            case ProjectRegistered project -> {
                registered = true;
                leads = project.leads();
            }
            case StageProgressReported reported -> {
                reports = reported.report().number();
                standing.add(reported.report());
            }
            case StageProgressCorrected corrected -> {
                reports = corrected.report().number();
                standing.replaceAll(report -> report.number() == corrected.replaces() ? corrected.report() : report);
            }
            case HelpRequestAnswered answer -> answered.add(answer.report());
            case ProjectRevised revised -> leads = revised.after().leads();
            case ProjectClosed _, ProjectReopened _ -> {}
        }
    }

    @Override
    public HouseRules rules() {
        return strategy.rules();
    }

    Strategy strategy() {
        return strategy;
    }

    /** @throws Refusal if there is no such strategy or project */
    void mustExist(CaseId id) {
        strategy.mustExist(id.strategy());
        if (!registered) {
            throw Refusal.at(
                    "project",
                    Refusal.Kind.UNKNOWN,
                    "project.unknown",
                    "There is no project " + id.ref() + " in strategy " + id.strategy()
                            + ". Check the reference, or register the project first.");
        }
    }

    /** @throws Refusal if a lead asks who does not lead it */
    void mustBeLedBy(Asked asked) {
        if (asked.role() == Role.LEAD && !leads.contains(asked.actor())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "project.not-lead",
                    "You do not lead this project. Ask one of its leads (" + String.join(", ", leads)
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

    /** The latest report of a stage that stands. */
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
