package org.waymark.query.action;

import static org.waymark.query.views.Appending.plus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.Rescheduling;
import org.waymark.query.action.ActionView.Slippage;
import org.waymark.query.action.ActionView.StatusChange;
import org.waymark.query.action.ActionView.Timing;
import org.waymark.query.views.Provenance;

/**
 * All that happened to an action. Every list is in the order in which it was recorded.
 *
 * @param agreed   what was agreed, and each revision of it; never empty
 * @param moves    every time it was given another time
 * @param progress every report on it, as it was last corrected
 * @param turns    every time it was completed, cancelled or reopened
 * @param impacts  what it was meant to bring about, and has, each time anybody said
 * @param changed  the last thing that happened to it
 */
public record ActionHistory(
        StrategyCode strategy,
        String ref,
        List<Agreed> agreed,
        List<Rescheduling> moves,
        List<Report> progress,
        List<StatusChange> turns,
        List<ImpactEntry> impacts,
        Provenance changed) {

    /** What was agreed from a moment on. */
    public record Agreed(ActionPlan plan, Provenance stamp) {}

    /**
     * A report on it.
     *
     * @param number   among the reports on the action, from 1; it keeps it when it is corrected
     * @param said     what it says now
     * @param stamp    who said so: where it was corrected, who corrected it, when and why
     * @param replaced what it said before, in the order in which it was recorded; empty where it was not corrected
     */
    public record Report(int number, ActionProgress said, Provenance stamp, List<Progress> replaced) {

        /** The same with other content in place of what it says. */
        Report corrected(Progress other) {
            return new Report(number, other.said(), other.stamp(), plus(replaced, now()));
        }

        Progress now() {
            return new Progress(said, stamp);
        }

        /** Who corrected what it said before, when and why. */
        public Provenance correctionOf(Progress before) {
            int next = replaced.indexOf(before) + 1;
            return next < replaced.size() ? replaced.get(next).stamp() : stamp;
        }
    }

    /** What was said of its impact. */
    public record ImpactEntry(Impact said, Provenance stamp) {}

    /** What holds now, as it is kept. */
    ActionView now() {
        return new ActionView(
                strategy,
                ref,
                plan(),
                planned(),
                new Timing(dueFrom(), reviewedFrom(), lookedAt()),
                latest().orElse(null),
                rated().orElse(null),
                turns.isEmpty() ? null : turns.getLast(),
                slippage(),
                impacts.isEmpty() ? null : impacts.getLast().said());
    }

    /** What is agreed now. */
    ActionPlan plan() {
        return agreed.getLast().plan();
    }

    /** Who entered it, and when. */
    private Provenance planned() {
        return agreed.getFirst().stamp();
    }

    /** The report that is true for the latest day; of several for the same day, the last. */
    private Optional<Progress> latest() {
        return latest(progress.stream().map(Report::now).toList());
    }

    /** The latest report that gave a rating. */
    private Optional<Progress> rated() {
        return latest(progress.stream()
                .map(Report::now)
                .filter(report -> report.said().rating() != null)
                .toList());
    }

    private static Optional<Progress> latest(List<Progress> reports) {
        return reports.reversed().stream()
                .max(Comparator.comparing(report -> report.stamp().asAt()));
    }

    /** The report with this number. */
    Optional<Report> report(int number) {
        return progress.stream().filter(report -> report.number() == number).findFirst();
    }

    /** Its status by its last report, whether it ended or not. */
    ActionStatus reportedStatus() {
        return latest().map(report -> report.said().status()).orElse(ActionStatus.PLANNED);
    }

    /** The latest day on which it was reported on or revised; null if it was not. */
    private @Nullable LocalDate lookedAt() {
        Stream<Provenance> revised = agreed.stream().skip(1).map(Agreed::stamp);
        Stream<Provenance> reports = progress.stream().map(Report::stamp);
        return Stream.concat(revised, reports)
                .map(Provenance::asAt)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable Slippage slippage() {
        Slippage all = null;
        for (Rescheduling slip : slips()) {
            all = Slippage.plus(all, slip);
        }
        return all;
    }

    /** The moves to a later day, in order. */
    private List<Rescheduling> slips() {
        return moves.stream().filter(Rescheduling::later).toList();
    }

    /** The day from which its present time is counted: when it was agreed. */
    LocalDate dueFrom() {
        return timedFrom(ActionPlan::by);
    }

    /** The day from which its present rhythm of review is counted. */
    private LocalDate reviewedFrom() {
        return timedFrom(ActionPlan::review);
    }

    private LocalDate timedFrom(Function<ActionPlan, @Nullable Timescale> which) {
        Timescale now = which.apply(plan());
        Agreed since = agreed.getLast();
        for (Agreed earlier : agreed.reversed()) {
            if (!Timescale.same(now, which.apply(earlier.plan()))) {
                break;
            }
            since = earlier;
        }
        return since.stamp().asAt();
    }

    /** The same with only what is true for a day or an earlier one, whenever it was recorded; empty before it was planned. */
    public Optional<ActionHistory> on(LocalDate day) {
        if (planned().asAt().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(new ActionHistory(
                strategy,
                ref,
                until(day, agreed, Agreed::stamp),
                until(day, moves, Rescheduling::stamp),
                until(day, progress, Report::stamp),
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
    ActionHistory withAgreed(List<Agreed> agreed) {
        return new ActionHistory(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other reschedulings. */
    ActionHistory withMoves(List<Rescheduling> moves) {
        return new ActionHistory(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other reports. */
    ActionHistory withProgress(List<Report> progress) {
        return new ActionHistory(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other changes of status. */
    ActionHistory withTurns(List<StatusChange> turns) {
        return new ActionHistory(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same with other entries on its impact. */
    ActionHistory withImpacts(List<ImpactEntry> impacts) {
        return new ActionHistory(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }

    /** The same, changed by somebody. */
    ActionHistory withChanged(Provenance changed) {
        return new ActionHistory(strategy, ref, agreed, moves, progress, turns, impacts, changed);
    }
}
