package org.waymark.query.overview;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.events.PlannedStage;
import org.waymark.events.ProjectStatus;
import org.waymark.events.Stage;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.overview.Overview.DateKind;
import org.waymark.query.overview.Overview.NextDate;
import org.waymark.query.project.ProjectView;

/** The dates that come up, from the day shown on; what is overdue is not among them. */
final class ComingUp {

    private static final Period HORIZON = Period.ofMonths(3);

    private final StrategyStates holdings;
    private final LocalDate day;

    ComingUp(StrategyStates holdings) {
        this.holdings = holdings;
        this.day = holdings.day();
    }

    List<NextDate> dates() {
        if (holdings.strategy().closed() != null) {
            return List.of();
        }
        return Stream.of(reviews(), actions(), risks(), stages(), charter())
                .flatMap(dates -> dates)
                .filter(next -> !next.date().isBefore(day) && !next.date().isAfter(day.plus(HORIZON)))
                .sorted(Comparator.comparing(NextDate::date).thenComparing(NextDate::kind))
                .toList();
    }

    /** Those in the calendar, and the next of each kind that is not, as the reporting cycle has it. */
    private Stream<NextDate> reviews() {
        Stream<NextDate> scheduled = holdings.reviews().stream()
                .filter(AttentionFinder::isScheduled)
                .map(review -> new NextDate(review.date(), DateKind.REVIEW, review.ref(), review.name()));
        Stream<NextDate> due = holdings.calendar().next().stream()
                .filter(next -> next.review() == null)
                .map(next -> new NextDate(
                        next.date(), DateKind.REVIEW, null, next.kind().title() + ", from the reporting cycle"));
        return Stream.concat(scheduled, due);
    }

    private Stream<NextDate> actions() {
        return holdings.actions().stream()
                .filter(row -> !row.finished())
                .flatMap(row -> Stream.concat(
                        on(row.nextDue(), DateKind.ACTION, row), on(row.nextReview(), DateKind.ACTION_REVIEW, row)));
    }

    private static Stream<NextDate> on(@Nullable LocalDate date, DateKind kind, ActionPlanView.Row row) {
        return Optional.ofNullable(date).map(it -> new NextDate(it, kind, row.ref(), row.activities())).stream();
    }

    private Stream<NextDate> risks() {
        return holdings.risks().stream()
                .flatMap(risk -> Optional.ofNullable(risk.monitorNext())
                        .map(next -> new NextDate(
                                next, DateKind.RISK, risk.ref(), risk.details().title()))
                        .stream());
    }

    private Stream<NextDate> stages() {
        Map<String, String> titles =
                holdings.strategy().stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        return holdings.projects().stream()
                .filter(project -> project.status() == ProjectStatus.ACTIVE)
                .flatMap(project -> project.plannedStages().stream()
                        .filter(planned -> titles.containsKey(planned.stage()))
                        .flatMap(planned -> stage(project, planned, titles.getOrDefault(planned.stage(), ""))));
    }

    private static Stream<NextDate> stage(ProjectView project, PlannedStage planned, String title) {
        String what = project.title() + ": " + title;
        return Stream.of(
                        Optional.ofNullable(planned.start())
                                .map(date -> new NextDate(date, DateKind.STAGE_START, project.ref(), what)),
                        Optional.ofNullable(planned.finish())
                                .map(date -> new NextDate(date, DateKind.STAGE_FINISH, project.ref(), what)))
                .flatMap(Optional::stream);
    }

    private Stream<NextDate> charter() {
        Charter charter = holdings.strategy().charter();
        Stream<NextDate> milestones = charter.milestones().stream()
                .flatMap(milestone -> Optional.ofNullable(milestone.by())
                        .map(by -> new NextDate(by, DateKind.MILESTONE, null, milestone.title()))
                        .stream());
        return Stream.concat(
                milestones, Stream.of(new NextDate(charter.to(), DateKind.END, null, "Last day of the strategy")));
    }
}
