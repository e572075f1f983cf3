package org.waymark.query.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.RatingLevel;
import org.waymark.events.Timescale;
import org.waymark.query.action.ActionPlanView.End;
import org.waymark.query.action.ActionPlanView.Report;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.action.ActionPlanView.Slip;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.Slippage;
import org.waymark.query.action.ActionView.StatusChange;
import org.waymark.query.action.ActionView.Timing;
import org.waymark.query.action.NextDates.Next;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;
import org.waymark.query.views.Provenance;

/** Works out the row of an action in the plan, for a day. */
public final class ActionRows {

    private static final Next FINISHED = new Next(null, null);

    private ActionRows() {}

    /** An action as the plan shows it on a day. */
    public static Row row(ActionView action, StrategyView strategy, LocalDate day) {
        ActionPlan plan = action.plan();
        Timescale by = plan.by();
        Timescale review = plan.review();
        Optional<StatusChange> end = action.end();
        Progress latest = action.latest();
        Timing timing = action.timing();
        LocalDate heard = latest == null ? null : latest.stamp().asAt();
        Next due = end.isPresent() ? FINISHED : NextDates.due(plan, timing.dueFrom(), heard, day);
        Next look = end.isPresent() ? FINISHED : NextDates.review(plan, timing.reviewedFrom(), timing.lookedAt(), day);
        Slippage slippage = action.slippage();
        Progress rated = action.rated();
        return new Row(
                action.ref(),
                theme(plan, strategy),
                plan.workstream(),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                words(by),
                by == null ? null : by.date(),
                due.next(),
                words(review),
                review == null ? null : review.date(),
                look.next(),
                unread(by, review),
                plan.priority(),
                action.status(),
                letter(rated),
                latest == null ? null : report(latest, rated),
                slippage == null ? 0 : slippage.times(),
                slip(slippage, by),
                due.missed() != null,
                due.missed(),
                look.missed() != null,
                end.map(ActionRows::end).orElse(null),
                action.impact());
    }

    private static @Nullable String words(@Nullable Timescale timescale) {
        return timescale == null ? null : timescale.words();
    }

    private static List<String> unread(@Nullable Timescale by, @Nullable Timescale review) {
        return Stream.of(Optional.ofNullable(by), Optional.ofNullable(review))
                .flatMap(Optional::stream)
                .filter(timescale -> !timescale.isParsed())
                .map(Timescale::words)
                .toList();
    }

    private static @Nullable String letter(@Nullable Progress rated) {
        RatingLevel rating = rated == null ? null : rated.said().rating();
        return rating == null ? null : rating.letter();
    }

    private static Report report(Progress latest, @Nullable Progress rated) {
        return new Report(
                rated == null ? null : rated.said().rating(),
                rated == null ? null : rated.stamp().asAt(),
                latest.said().comment(),
                latest.stamp().asAt(),
                latest.stamp().by());
    }

    private static @Nullable Slip slip(@Nullable Slippage slippage, @Nullable Timescale by) {
        if (slippage == null) {
            return null;
        }
        Provenance last = slippage.last().stamp();
        return new Slip(
                days(slippage, by), slippage.firstDue(), last.reason(), last.decision(), last.asAt(), last.by());
    }

    private static @Nullable Long days(Slippage slippage, @Nullable Timescale by) {
        return by != null && by.date() != null && by.every() == null
                ? Long.valueOf(Math.max(0, ChronoUnit.DAYS.between(slippage.firstDue(), by.date())))
                : slippage.days();
    }

    private static End end(StatusChange turn) {
        Provenance stamp = turn.stamp();
        return new End(stamp.asAt(), stamp.by(), turn.evidence(), stamp.reason());
    }

    private static @Nullable String theme(ActionPlan plan, StrategyView strategy) {
        if (plan.theme() != null || plan.workstream() == null) {
            return plan.theme();
        }
        return strategy.themes().stream()
                .filter(theme -> theme.workstreams().stream()
                        .anyMatch(workstream -> workstream.ref().equals(plan.workstream())))
                .map(Theme::ref)
                .findFirst()
                .orElse(null);
    }
}
