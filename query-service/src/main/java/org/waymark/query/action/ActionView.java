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
import org.waymark.query.views.Provenance;

/**
 * An action with its history. Every list is in the order in which it was recorded.
 *
 * @param agreed   what was agreed, and each revision of it; never empty
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
        List<Rescheduling> moves,
        List<Progress> progress,
        List<StatusChange> turns,
        List<ImpactEntry> impacts,
        Provenance changed) {

    /** What was agreed from a moment on. */
    public record Agreed(ActionPlan plan, Provenance stamp) {}

    /** One report on it. */
    public record Progress(ActionProgress said, Provenance stamp) {}

    /**
     * An end, or a new beginning.
     *
     * @param to       {@code COMPLETE}, {@code CANCELLED}, or where it stood before for a new beginning
     * @param evidence what shows that it is done; null unless it is
     */
    public record StatusChange(ActionStatus to, @Nullable String evidence, Provenance stamp) {

        /** Whether it ends here. */
        public boolean ends() {
            return to == ActionStatus.COMPLETE || to == ActionStatus.CANCELLED;
        }
    }

    /** What was said of its impact. */
    public record ImpactEntry(Impact said, Provenance stamp) {}

    /**
     * It was given another time.
     *
     * @param before null where it had none
     * @param after  null where it has none any more
     * @param was    the day it was due next, before; null where that was not known
     * @param is     the day it was due next, after; null where that was not known
     */
    public record Rescheduling(
            @Nullable Timescale before,
            @Nullable Timescale after,
            @Nullable LocalDate was,
            @Nullable LocalDate is,
            Provenance stamp) {

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
    public Provenance planned() {
        return agreed.getFirst().stamp();
    }

    /** Status. */
    public ActionStatus status() {
        return end().map(StatusChange::to)
                .orElseGet(() -> latest().map(report -> report.said().status()).orElse(ActionStatus.PLANNED));
    }

    /** How it ended; null while it is open. */
    public Optional<StatusChange> end() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()).filter(StatusChange::ends);
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
    public Optional<ImpactEntry> impact() {
        return impacts.isEmpty() ? Optional.empty() : Optional.of(impacts.getLast());
    }

    /** The moves to a later day, in order. */
    public List<Rescheduling> slips() {
        return moves.stream().filter(Rescheduling::later).toList();
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
                until(day, moves, Rescheduling::stamp),
                until(day, progress, Progress::stamp),
                until(day, turns, StatusChange::stamp),
                until(day, impacts, ImpactEntry::stamp),
                changed));
    }

    private static <T> List<T> until(LocalDate day, List<T> all, Function<T, Provenance> stamp) {
        return all.stream()
                .filter(each -> !stamp.apply(each).asAt().isAfter(day))
                .toList();
    }

    /** The same with another agreement. */
    ActionView withAgreed(List<Agreed> agreed) {
        return new ActionView(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other reschedulings. */
    ActionView withMoves(List<Rescheduling> moves) {
        return new ActionView(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other reports. */
    ActionView withProgress(List<Progress> progress) {
        return new ActionView(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other changes of status. */
    ActionView withTurns(List<StatusChange> turns) {
        return new ActionView(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other entries on its impact. */
    ActionView withImpacts(List<ImpactEntry> impacts) {
        return new ActionView(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same, changed by somebody. */
    ActionView withChanged(Provenance changed) {
        return new ActionView(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }
}
