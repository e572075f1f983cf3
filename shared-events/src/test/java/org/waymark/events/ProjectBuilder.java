package org.waymark.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRatingRemoved;
import org.waymark.events.ProjectEvent.ProjectRatingSet;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;

/** The events of one project for tests: a careers fair of theme 1, led by {@code lead}, unless a test says otherwise. */
public final class ProjectBuilder {

    private final StrategyCode strategy;
    private final String ref;
    private final List<PlannedStage> plannedStages = new ArrayList<>();
    private String theme = "1";
    private String title = "Careers fair";
    private List<String> leads = List.of("lead");
    private ProjectStatus status = ProjectStatus.ACTIVE;

    ProjectBuilder(StrategyCode strategy, String ref) {
        this.strategy = strategy;
        this.ref = ref;
    }

    public ProjectBuilder theme(String of) {
        theme = of;
        return this;
    }

    public ProjectBuilder titled(String text) {
        title = text;
        return this;
    }

    public ProjectBuilder ledBy(String... people) {
        leads = List.of(people);
        return this;
    }

    /** In the details of a revision: a project that is registered is active. */
    public ProjectBuilder status(ProjectStatus is) {
        status = is;
        return this;
    }

    /**
     * Plans one more stage.
     *
     * @param start  ISO date, null where it is open
     * @param finish likewise
     */
    public ProjectBuilder planning(String stage, @Nullable String start, @Nullable String finish) {
        plannedStages.add(new PlannedStage(
                stage, start == null ? null : LocalDate.parse(start), finish == null ? null : LocalDate.parse(finish)));
        return this;
    }

    public ProjectDetails details() {
        return new ProjectDetails(theme, title, leads, status, plannedStages);
    }

    public ProjectRegistered registered() {
        return new ProjectRegistered(strategy, ref, theme, title, leads, plannedStages);
    }

    public ProjectRevised revisedTo(ProjectBuilder after) {
        return new ProjectRevised(strategy, ref, details(), after.details());
    }

    /** A report by its number in the project. */
    public StageReportBuilder report(int number) {
        return new StageReportBuilder(strategy, ref, number);
    }

    public HelpRequestAnswered answered(int report, Stage stage, String answer) {
        return new HelpRequestAnswered(strategy, ref, report, stage, answer);
    }

    /** Set by hand, against Red by the rule. */
    public ProjectRatingSet rated(RatingLevel rating) {
        return new ProjectRatingSet(
                strategy, ref, null, rating, 1, OverallRatingRule.OfProject.WORST_OPEN_STAGE, RatingLevel.RED);
    }

    /** The rule holds again. */
    public ProjectRatingRemoved ratedByRule(RatingLevel before) {
        return new ProjectRatingRemoved(
                strategy, ref, before, OverallRatingRule.OfProject.WORST_OPEN_STAGE, RatingLevel.RED);
    }

    public ProjectClosed closed() {
        return new ProjectClosed(strategy, ref);
    }

    public ProjectReopened reopened() {
        return new ProjectReopened(strategy, ref);
    }
}
