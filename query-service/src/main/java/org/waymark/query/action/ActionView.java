package org.waymark.query.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.Impact;
import org.waymark.events.StrategyCode;
import org.waymark.events.Timescale;
import org.waymark.query.views.Provenance;

/**
 * An action as it is now. How it came to that is in its {@link ActionHistory}.
 *
 * @param plan     what is agreed
 * @param planned  who entered it, and when
 * @param timing   the days that its dates are counted from
 * @param latest   the report that is true for the latest day; of several for the same day, the last; null while there is none
 * @param rated    the same of those that gave a rating
 * @param turn     the last time it was completed, cancelled or reopened; null while it was not
 * @param slippage how it slipped; null while it did not
 * @param impact   what it was meant to bring about, and has, as last said; null where nobody said
 */
public record ActionView(
        StrategyCode strategy,
        String ref,
        ActionPlan plan,
        Provenance planned,
        Timing timing,
        @Nullable Progress latest,
        @Nullable Progress rated,
        @Nullable StatusChange turn,
        @Nullable Slippage slippage,
        @Nullable Impact impact) {

    /**
     * The days that its dates are counted from.
     *
     * @param dueFrom      when its present time was agreed
     * @param reviewedFrom when its present rhythm of review was agreed
     * @param lookedAt     the latest day on which it was reported on or revised; null where it was not
     */
    public record Timing(
            LocalDate dueFrom,
            LocalDate reviewedFrom,
            @Nullable LocalDate lookedAt) {

        private Timing lookedAtOn(LocalDate day) {
            return new Timing(dueFrom, reviewedFrom, lookedAt == null || day.isAfter(lookedAt) ? day : lookedAt);
        }
    }

    /** One report on it. */
    public record Progress(ActionProgress said, Provenance stamp) {

        /** The later of this and one that was recorded after it. */
        private Progress or(Progress next) {
            return next.stamp().asAt().isBefore(stamp.asAt()) ? this : next;
        }
    }

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

        /**
         * What another plan moves, if it gives another time.
         *
         * @param from the day on which the time before was agreed
         */
        static Optional<Rescheduling> of(ActionPlan before, LocalDate from, ActionPlan after, Provenance stamp) {
            return Timescale.same(before.by(), after.by())
                    ? Optional.empty()
                    : Optional.of(new Rescheduling(
                            before.by(),
                            after.by(),
                            NextDates.due(before, from, null, stamp.asAt()).next(),
                            NextDates.due(after, stamp.asAt(), null, stamp.asAt())
                                    .next(),
                            stamp));
        }

        /** Whether it is due later than it was, or no longer on any day. */
        public boolean later() {
            return was != null && (is == null || is.isAfter(was));
        }
    }

    /**
     * All its moves to a later day.
     *
     * @param times    how many there were
     * @param firstDue the first day promised
     * @param days     of all of them together; null where a day was given up for none
     * @param last     the last of them
     */
    public record Slippage(
            int times, LocalDate firstDue, @Nullable Long days, Rescheduling last) {

        /** With one more move; the same where that is to no later day. */
        static @Nullable Slippage plus(@Nullable Slippage before, Rescheduling move) {
            LocalDate was = move.was();
            if (was == null || !move.later()) {
                return before;
            }
            Long days = move.is() == null ? null : ChronoUnit.DAYS.between(was, move.is());
            return before == null
                    ? new Slippage(1, was, days, move)
                    : new Slippage(before.times + 1, before.firstDue, sum(before.days, days), move);
        }

        private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
            return one == null || other == null ? null : Long.valueOf(one + other);
        }
    }

    /** Status. */
    public ActionStatus status() {
        return end().map(StatusChange::to).orElseGet(this::reportedStatus);
    }

    /** Its status by its last report, whether it ended or not. */
    ActionStatus reportedStatus() {
        return latest == null ? ActionStatus.PLANNED : latest.said().status();
    }

    /** How it ended; empty while it is open. */
    public Optional<StatusChange> end() {
        return Optional.ofNullable(turn).filter(StatusChange::ends);
    }

    /** The same with another agreement. */
    ActionView agreed(ActionPlan after, Provenance stamp) {
        Timing times = new Timing(
                Timescale.same(plan.by(), after.by()) ? timing.dueFrom() : stamp.asAt(),
                Timescale.same(plan.review(), after.review()) ? timing.reviewedFrom() : stamp.asAt(),
                timing.lookedAt());
        Slippage slipped = Rescheduling.of(plan, timing.dueFrom(), after, stamp)
                .map(move -> Slippage.plus(slippage, move))
                .orElse(slippage);
        return new ActionView(
                strategy, ref, after, planned, times.lookedAtOn(stamp.asAt()), latest, rated, turn, slipped, impact);
    }

    /** The same with another report. */
    ActionView reported(Progress report) {
        return new ActionView(
                strategy,
                ref,
                plan,
                planned,
                timing.lookedAtOn(report.stamp().asAt()),
                latest == null ? report : latest.or(report),
                report.said().rating() == null ? rated : rated == null ? report : rated.or(report),
                turn,
                slippage,
                impact);
    }

    /** The same with another status. */
    ActionView turned(StatusChange change) {
        return new ActionView(strategy, ref, plan, planned, timing, latest, rated, change, slippage, impact);
    }

    /** The same with another impact. */
    ActionView withImpact(Impact said) {
        return new ActionView(strategy, ref, plan, planned, timing, latest, rated, turn, slippage, said);
    }
}
