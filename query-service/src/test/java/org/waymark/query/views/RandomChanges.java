package org.waymark.query.views;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.FrameworkItem;
import org.waymark.events.Impact;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.Priority;
import org.waymark.events.ProjectDetails;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskMatrix;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.ThemeText;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;

/** What happens to strategies, projects and actions once they are there, at random. */
final class RandomChanges {

    private final int most;
    private final Random random;
    private final Consumer<WaymarkEvent> tell;
    private final Map<StrategyCode, Integer> matrices = new HashMap<>();
    private final Map<StrategyCode, Integer> frameworks = new HashMap<>();

    /** @param most how many versions there are of a matrix */
    RandomChanges(Random random, Consumer<WaymarkEvent> tell, int most) {
        this.most = most;
        this.random = random;
        this.tell = tell;
    }

    /** @param themes how many it has */
    void ofStrategy(StrategyCode code, int themes) {
        String theme = String.valueOf(1 + random.nextInt(themes));
        switch (random.nextInt(8)) {
            case 0 ->
                tell.accept(new ThemeRevised(
                        code,
                        theme,
                        new ThemeText("Theme " + theme, null, List.of()),
                        new ThemeText("Theme " + theme, "Said at " + random.nextInt(100), List.of("An outcome"))));
            case 1 -> tell.accept(new ThemeRetired(code, theme));
            case 2 -> {
                if (matrices.getOrDefault(code, 0) < most) {
                    tell.accept(new RiskMatrixDefined(
                            code, 1 + matrices.merge(code, 1, Integer::sum), RiskMatrix.DEFAULT, RiskMatrix.DEFAULT));
                }
            }
            case 3 ->
                tell.accept(new ReportingCycleSet(
                        code,
                        ReportingCycle.DEFAULT,
                        new ReportingCycle(List.of(new ReportingCycle.Rhythm(
                                ReviewKind.QUARTERLY, Period.ofMonths(1 + random.nextInt(6)), null, null)))));
            case 4 -> tell.accept(new RoleGranted(code, "person-" + random.nextInt(3), role()));
            case 5 -> tell.accept(new RoleRevoked(code, "person-" + random.nextInt(3), role()));
            case 6 ->
                tell.accept(new FrameworkDefined(
                        code,
                        "CYPP",
                        frameworks.merge(code, 1, Integer::sum),
                        "A plan",
                        List.of(new FrameworkItem("AFI 1.1", "The same social worker"))));
            default -> {
                tell.accept(new FrameworkItemLinked(code, theme, null, "CYPP", "AFI 1.1"));
                if (random.nextBoolean()) {
                    tell.accept(new FrameworkItemUnlinked(code, theme, null, "CYPP", "AFI 1.1"));
                }
            }
        }
    }

    void ofProject(ProjectRegistered project) {
        StrategyCode code = project.strategy();
        switch (random.nextInt(4)) {
            case 0 ->
                tell.accept(new ProjectRevised(
                        code,
                        project.project(),
                        details(project, ProjectStatus.ACTIVE),
                        details(project, ProjectStatus.ON_HOLD)));
            case 1 -> tell.accept(new ProjectClosed(code, project.project()));
            case 2 -> tell.accept(new ProjectReopened(code, project.project()));
            default -> tell.accept(new FrameworkItemLinked(code, null, project.project(), "CYPP", "AFI 1.1"));
        }
    }

    private static ProjectDetails details(ProjectRegistered project, ProjectStatus status) {
        return new ProjectDetails(project.theme(), project.title(), project.leads(), status, project.plannedStages());
    }

    void ofAction(ActionPlanned planned) {
        StrategyCode code = planned.strategy();
        String ref = planned.action();
        ActionPlan plan = planned.plan();
        switch (random.nextInt(12)) {
            case 0 -> tell.accept(new ActionRevised(code, ref, plan, revised(plan)));
            case 1, 2 -> tell.accept(new ActionRescheduled(code, ref, plan.by(), timescale()));
            case 3 ->
                tell.accept(new ActionAssigned(
                        code, ref, plan.leads(), random.nextBoolean() ? List.of("member") : List.of()));
            case 4, 9, 10 -> tell.accept(new ActionProgressReported(code, ref, progress()));
            case 5 -> tell.accept(new ActionCompleted(code, ref, "It is there"));
            case 6 -> {
                tell.accept(new ActionCancelled(code, ref));
                tell.accept(new ActionReopened(code, ref));
            }
            case 7 -> tell.accept(new ImpactRecorded(code, ref, null, new Impact("Planned", "So far", null, null)));
            case 8 ->
                tell.accept(new ActionProgressCorrected(code, ref, 1 + random.nextInt(3), progress(), progress()));
            default -> tell.accept(new CaseLinked(code, ref, ref));
        }
    }

    private ActionProgress progress() {
        ActionStatus status = random.nextBoolean() ? ActionStatus.IN_PROGRESS : ActionStatus.PLANNED;
        return random.nextBoolean()
                ? new ActionProgress(status, RatingLevel.AMBER, 1, "On the way")
                : new ActionProgress(status, null, null, null);
    }

    private Timescale timescale() {
        return switch (random.nextInt(3)) {
            case 0 -> Timescale.inWords("When it suits");
            case 1 -> new Timescale("quarterly", null, Period.ofMonths(3), List.of(), false);
            default -> Timescale.on(day());
        };
    }

    private ActionPlan revised(ActionPlan plan) {
        return new ActionPlan(
                plan.theme(),
                plan.workstream(),
                "Do something else",
                plan.outcomes(),
                plan.leads(),
                random.nextBoolean() ? plan.by() : timescale(),
                random.nextInt(3) == 0 ? plan.review() : timescale(),
                Priority.HIGH);
    }

    private Role role() {
        return random.nextBoolean() ? Role.LEAD : Role.MEMBER;
    }

    private LocalDate day() {
        return LocalDate.of(2023, 4, 1).plusDays(random.nextInt(600));
    }
}
