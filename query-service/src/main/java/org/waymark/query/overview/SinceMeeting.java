package org.waymark.query.overview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.events.RiskRating;
import org.waymark.events.Stage;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionView;
import org.waymark.query.overview.Overview.Change;
import org.waymark.query.overview.Overview.ChangeKind;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.project.ProjectView;
import org.waymark.query.risk.RiskView;
import org.waymark.query.views.Provenance;

/** What changed after a position at which people met: of what stands now, not of what came and went between. */
final class SinceMeeting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final StrategyStates holdings;
    private final long position;

    SinceMeeting(StrategyStates holdings, long position) {
        this.holdings = holdings;
        this.position = position;
    }

    List<Change> changes() {
        return Stream.of(stages(), projects(), risks(), actions(), decisions())
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(Change::kind))
                .toList();
    }

    private boolean isNew(Provenance stamp) {
        return stamp.position() > position;
    }

    private Stream<Change> stages() {
        ProgressGrid grid = holdings.grid();
        Map<String, ProjectView> projects =
                holdings.projects().stream().collect(Collectors.toMap(ProjectView::ref, Function.identity()));
        return AttentionFinder.rows(grid)
                .flatMap(row -> grid.stages().stream().flatMap(stage -> {
                    Cell cell = row.cells().get(stage.id());
                    return cell == null || cell.position() <= position
                            ? Stream.empty()
                            : stage(row, stage, cell, projects.get(row.ref()));
                }));
    }

    private Stream<Change> stage(Row row, Stage stage, Cell cell, @Nullable ProjectView project) {
        boolean first =
                project != null && project.standingAt(stage.id(), position).isEmpty();
        ChangeKind kind = first
                ? ChangeKind.BEGUN
                : cell.trend() == Trend.UP ? ChangeKind.BETTER : cell.trend() == Trend.DOWN ? ChangeKind.WORSE : null;
        return kind == null
                ? Stream.empty()
                : Stream.of(new Change(kind, row.ref(), row.title(), stage.title() + ": " + cell.ratingName(), null));
    }

    private Stream<Change> projects() {
        return holdings.projects().stream().flatMap(project -> {
            Provenance closed = project.closed();
            if (closed != null && isNew(closed)) {
                return Stream.of(
                        new Change(ChangeKind.PROJECT_CLOSED, project.ref(), project.title(), null, closed.reason()));
            }
            return isNew(project.registered())
                    ? Stream.of(new Change(ChangeKind.PROJECT_NEW, project.ref(), project.title(), null, null))
                    : Stream.empty();
        });
    }

    private Stream<Change> risks() {
        return holdings.risks().stream().flatMap(risk -> {
            RiskView.StatusChange turn = risk.turns().getLast();
            boolean turned = isNew(turn.stamp());
            if (turned && risk.status() == RiskView.Status.CLOSED) {
                return risk(ChangeKind.RISK_CLOSED, risk, null, turn.stamp().reason());
            }
            if (turned && risk.status() == RiskView.Status.OCCURRED) {
                return risk(
                        ChangeKind.RISK_OCCURRED,
                        risk,
                        turn.what(),
                        turn.stamp().reason());
            }
            RiskRating now = risk.standing().said().rating();
            return risk.at(position)
                    .map(was -> moved(risk, was.standing().said().rating(), now))
                    .orElseGet(() -> risk(ChangeKind.RISK_NEW, risk, now.title(), null));
        });
    }

    private static Stream<Change> moved(RiskView risk, RiskRating was, RiskRating now) {
        if (was == now) {
            return Stream.empty();
        }
        ChangeKind kind = now.compareTo(was) < 0 ? ChangeKind.RISK_UP : ChangeKind.RISK_DOWN;
        return risk(
                kind,
                risk,
                "from " + was.title() + " to " + now.title(),
                risk.standing().stamp().reason());
    }

    private static Stream<Change> risk(
            ChangeKind kind, RiskView risk, @Nullable String detail, @Nullable String reason) {
        return Stream.of(new Change(kind, risk.ref(), risk.details().title(), detail, reason));
    }

    private Stream<Change> actions() {
        return holdings.tracked().stream().flatMap(action -> {
            Optional<ActionView.StatusChange> end = action.end().filter(turn -> isNew(turn.stamp()));
            if (end.isPresent()) {
                boolean done = end.get().to() == ActionStatus.COMPLETE;
                return Stream.of(new Change(
                        done ? ChangeKind.ACTION_DONE : ChangeKind.ACTION_CANCELLED,
                        action.ref(),
                        action.plan().activities(),
                        end.get().evidence(),
                        end.get().stamp().reason()));
            }
            return action.end().isPresent() ? Stream.empty() : slipped(action);
        });
    }

    private Stream<Change> slipped(ActionView action) {
        return action.moves().reversed().stream()
                .filter(move -> move.later() && isNew(move.stamp()))
                .findFirst()
                .map(move -> new Change(
                        ChangeKind.ACTION_SLIPPED,
                        action.ref(),
                        action.plan().activities(),
                        "from " + when(move.was(), move.before()) + " to " + when(move.is(), move.after()),
                        move.stamp().reason()))
                .stream();
    }

    private static String when(@Nullable LocalDate day, @Nullable Timescale words) {
        return day == null
                ? Objects.requireNonNullElse(words == null ? null : words.words(), "no date")
                : DAY.format(day);
    }

    private Stream<Change> decisions() {
        return holdings.decisions().stream()
                .filter(decision -> isNew(decision.recorded()))
                .map(decision -> new Change(
                        ChangeKind.DECIDED,
                        decision.ref(),
                        decision.text(),
                        decision.carriedOut() ? "carried out" : null,
                        decision.rationale()));
    }
}
