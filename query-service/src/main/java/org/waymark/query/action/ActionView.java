package org.waymark.query.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;
import org.waymark.query.system.Stamp;

/**
 * An action as it stands, with all that it ever was. Every list is in the order in which it was recorded.
 *
 * @param agreed   what was agreed, and each time it was agreed otherwise; never empty
 * @param moves    every time it was given another time
 * @param progress every report on it
 * @param turns    every time it was completed, cancelled or reopened
 * @param impacts  what it was meant to bring about, and has, each time anybody said
 * @param changed  the last thing that happened to it
 */
public record ActionView(
        StrategyCode strategy,
        String ref,
        List<Agreed> agreed,
        List<Move> moves,
        List<Progress> progress,
        List<Turn> turns,
        List<Impacted> impacts,
        Stamp changed) {

    /** What was agreed from a moment on. */
    public record Agreed(ActionPlan plan, Stamp stamp) {}

    /** One report on it. */
    public record Progress(ActionProgress said, Stamp stamp) {}

    /**
     * An end, or a new beginning.
     *
     * @param to       {@code COMPLETE}, {@code CANCELLED}, or where it stood before for a new beginning
     * @param evidence what shows that it is done; null unless it is
     */
    public record Turn(ActionStatus to, @Nullable String evidence, Stamp stamp) {

        /** Whether it ends here. */
        public boolean ends() {
            return to == ActionStatus.COMPLETE || to == ActionStatus.CANCELLED;
        }
    }

    /** What was said of its impact. */
    public record Impacted(Impact said, Stamp stamp) {}

    /**
     * It was given another time.
     *
     * @param before null where it had none
     * @param after  null where it has none any more
     * @param was    the day it was due next, before; null where that was not known
     * @param is     the day it was due next, after; null where that was not known
     */
    public record Move(
            @Nullable Timescale before,
            @Nullable Timescale after,
            @Nullable LocalDate was,
            @Nullable LocalDate is,
            Stamp stamp) {

        /** Whether it is due later than it was, or no longer on any day. */
        public boolean later() {
            return was != null && (is == null || is.isAfter(was));
        }
    }

    /** What is agreed now. */
    public ActionPlan plan() {
        return agreed.getLast().plan();
    }

    /** Who entered it, and when. */
    public Stamp planned() {
        return agreed.getFirst().stamp();
    }

    /** Where it is in its life. */
    public ActionStatus status() {
        return end().map(Turn::to)
                .orElseGet(() -> latest().map(report -> report.said().status()).orElse(ActionStatus.PLANNED));
    }

    /** How it ended, unless it goes on. */
    public Optional<Turn> end() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()).filter(Turn::ends);
    }

    /** The report that is true for the latest day; of several for the same day, the last. */
    public Optional<Progress> latest() {
        return latest(progress);
    }

    /** The latest report that gave a rating. */
    public Optional<Progress> rated() {
        return latest(progress.stream()
                .filter(report -> report.said().rating() != null)
                .toList());
    }

    private static Optional<Progress> latest(List<Progress> reports) {
        return reports.reversed().stream()
                .max(Comparator.comparing(report -> report.stamp().asAt()));
    }

    /** What was last said of its impact. */
    public Optional<Impacted> impact() {
        return impacts.isEmpty() ? Optional.empty() : Optional.of(impacts.getLast());
    }

    /** The moves to a later day, in order. */
    public List<Move> slips() {
        return moves.stream().filter(Move::later).toList();
    }

    /** The day from which its present time is counted: when it was agreed. */
    public LocalDate dueFrom() {
        return timedFrom(ActionPlan::by);
    }

    /** The day from which its present rhythm of review is counted. */
    public LocalDate reviewedFrom() {
        return timedFrom(ActionPlan::review);
    }

    private LocalDate timedFrom(Function<ActionPlan, @Nullable Timescale> which) {
        Timescale now = which.apply(plan());
        Agreed since = agreed.getLast();
        for (Agreed earlier : agreed.reversed()) {
            if (!Objects.equals(now, which.apply(earlier.plan()))) {
                break;
            }
            since = earlier;
        }
        return since.stamp().asAt();
    }

    /** The same with only what is true for a day or an earlier one, whenever it was recorded; empty before it was planned. */
    public Optional<ActionView> on(LocalDate day) {
        if (planned().asAt().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(new ActionView(
                strategy,
                ref,
                until(day, agreed, Agreed::stamp),
                until(day, moves, Move::stamp),
                until(day, progress, Progress::stamp),
                until(day, turns, Turn::stamp),
                until(day, impacts, Impacted::stamp),
                changed));
    }

    private static <T> List<T> until(LocalDate day, List<T> all, Function<T, Stamp> stamp) {
        return all.stream()
                .filter(each -> !stamp.apply(each).asAt().isAfter(day))
                .toList();
    }
}
