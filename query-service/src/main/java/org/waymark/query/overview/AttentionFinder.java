package org.waymark.query.overview;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;
import org.waymark.events.Stage;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.overview.Attention.OverdueAction;
import org.waymark.query.overview.Attention.OverdueReview;
import org.waymark.query.overview.Attention.OverdueRisk;
import org.waymark.query.overview.Attention.Problem;
import org.waymark.query.overview.Attention.Stale;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProjectView;
import org.waymark.query.review.ReviewView;
import org.waymark.query.risk.RiskView;
import org.waymark.query.views.Provenance;

/** Finds what needs attention in a strategy on a day. */
final class AttentionFinder {

    private final StrategyStates holdings;
    private final LocalDate day;

    AttentionFinder(StrategyStates holdings) {
        this.holdings = holdings;
        this.day = holdings.day();
    }

    Attention attention() {
        return new Attention(problems(), actions(), risks(), reviews(), stale());
    }

    private List<Problem> problems() {
        Map<String, Stage> stages =
                holdings.grid().stages().stream().collect(Collectors.toMap(Stage::id, stage -> stage));
        return rows(holdings.grid())
                .flatMap(row -> row.cells().entrySet().stream()
                        .filter(cell -> cell.getValue().tone() == Tone.PROBLEM)
                        .map(cell -> new Problem(
                                row.ref(),
                                row.title(),
                                row.leads(),
                                stages.getOrDefault(cell.getKey(), new Stage(cell.getKey(), cell.getKey())),
                                cell.getValue(),
                                cell.getValue().helpNeeded() != null
                                        && cell.getValue().helpAnswer() == null)))
                .sorted(Comparator.comparing(Problem::unanswered)
                        .thenComparingLong(problem -> problem.cell().daysAtRating())
                        .reversed())
                .toList();
    }

    static Stream<Row> rows(ProgressGrid grid) {
        return grid.themes().stream().flatMap(theme -> theme.projects().stream());
    }

    private List<OverdueAction> actions() {
        return holdings.actions().stream()
                .flatMap(row -> Optional.ofNullable(row.overdueSince())
                        .map(due -> new OverdueAction(
                                row.ref(), row.activities(), row.leads(), row.by(), due, DAYS.between(due, day)))
                        .stream())
                .sorted(Comparator.comparingLong(OverdueAction::days).reversed())
                .toList();
    }

    private List<OverdueRisk> risks() {
        return holdings.risks().stream()
                .filter(risk -> risk.overdueOn(day))
                .flatMap(risk -> Optional.ofNullable(risk.monitorNext()).map(next -> overdue(risk, next)).stream())
                .sorted(Comparator.comparingLong(OverdueRisk::days).reversed())
                .toList();
    }

    private OverdueRisk overdue(RiskView risk, LocalDate next) {
        return new OverdueRisk(
                risk.ref(),
                risk.details().title(),
                risk.people().owner(),
                risk.standing().said().rating().title(),
                next,
                DAYS.between(next, day));
    }

    private List<OverdueReview> reviews() {
        return holdings.reviews().stream()
                .filter(review -> review.overdueOn(day))
                .map(review ->
                        new OverdueReview(review.ref(), review.name(), review.date(), DAYS.between(review.date(), day)))
                .sorted(Comparator.comparingLong(OverdueReview::days).reversed())
                .toList();
    }

    /** Projects on hold need no update; nor does anything once the strategy is closed. */
    private List<Stale> stale() {
        if (holdings.strategy().closed() != null) {
            return List.of();
        }
        Period every = every(holdings.strategy().cycle());
        Stream<Stale> projects = holdings.projects().stream()
                .filter(project -> project.status() == ProjectStatus.ACTIVE)
                .map(this::project);
        Stream<Stale> actions = holdings.actions().stream()
                .filter(row -> !row.finished() && !row.overdue())
                .flatMap(row -> holdings.entered(row.ref()).map(entered -> action(row, entered)).stream());
        return Stream.concat(projects, actions)
                .filter(stale -> day.minusDays(stale.days()).plus(every).isBefore(day))
                .sorted(Comparator.comparing(Stale::kind)
                        .thenComparing(Comparator.comparingLong(Stale::days).reversed()))
                .toList();
    }

    private Stale project(ProjectView project) {
        LocalDate last = project.latest().map(report -> report.stamp().asAt()).orElse(null);
        return stale(project.ref(), CaseKind.PROJECT, project.title(), project.leads(), last, project.registered());
    }

    private Stale action(ActionPlanView.Row row, Provenance entered) {
        LocalDate last = row.latest() == null ? null : row.latest().asAt();
        return stale(row.ref(), CaseKind.ACTION, row.activities(), row.leads(), last, entered);
    }

    private Stale stale(
            String ref, CaseKind kind, String title, List<String> leads, @Nullable LocalDate last, Provenance entered) {
        long days = Math.max(0, DAYS.between(last == null ? entered.asAt() : last, day));
        return new Stale(ref, kind, title, leads, last, days);
    }

    /** How often something should be heard: with each highlight report, or else with the most frequent review. */
    static Period every(ReportingCycle cycle) {
        return cycle.rhythm(ReviewKind.HIGHLIGHT)
                .map(Rhythm::every)
                .or(() -> cycle.rhythms().stream()
                        .map(Rhythm::every)
                        .min(Comparator.comparing(period -> LocalDate.EPOCH.plus(period))))
                .orElse(Period.ofMonths(2));
    }

    /** Whether a meeting is upcoming or overdue: scheduled and not held. */
    static boolean isScheduled(ReviewView review) {
        return review.status() == ReviewView.Status.SCHEDULED;
    }
}
