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
import org.waymark.query.action.ActionView.ImpactEntry;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.action.ActionView.Rescheduling;
import org.waymark.query.action.ActionView.StatusChange;
import org.waymark.query.action.NextDates.Next;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.StrategyView.Theme;
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
        LocalDate heard = action.latest().map(report -> report.stamp().asAt()).orElse(null);
        Next due = end.isPresent() ? FINISHED : NextDates.due(plan, action.dueFrom(), heard, day);
        Next look = end.isPresent() ? FINISHED : NextDates.review(plan, action.reviewedFrom(), lookedAt(action), day);
        List<Rescheduling> slips = action.slips();
        Progress rated = action.rated().orElse(null);
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
                action.latest().map(latest -> report(latest, rated)).orElse(null),
                slips.size(),
                slip(slips, by),
                due.missed() != null,
                due.missed(),
                look.missed() != null,
                end.map(ActionRows::end).orElse(null),
                action.impact().map(ImpactEntry::said).orElse(null));
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

    /** The latest day on which it was reported on or revised; null if it was not. */
    private static @Nullable LocalDate lookedAt(ActionView action) {
        Stream<Provenance> agreed = action.agreed().stream().skip(1).map(ActionView.Agreed::stamp);
        Stream<Provenance> reported = action.progress().stream().map(Progress::stamp);
        return Stream.concat(agreed, reported)
                .map(Provenance::asAt)
                .max(LocalDate::compareTo)
                .orElse(null);
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

    private static @Nullable Slip slip(List<Rescheduling> slips, @Nullable Timescale by) {
        if (slips.isEmpty()) {
            return null;
        }
        LocalDate first = slips.getFirst().was();
        Provenance last = slips.getLast().stamp();
        return first == null
                ? null
                : new Slip(days(slips, first, by), first, last.reason(), last.decision(), last.asAt(), last.by());
    }

    private static @Nullable Long days(List<Rescheduling> slips, LocalDate first, @Nullable Timescale by) {
        if (by != null && by.date() != null && by.every() == null) {
            return Math.max(0, ChronoUnit.DAYS.between(first, by.date()));
        }
        long sum = 0;
        for (Rescheduling slip : slips) {
            LocalDate was = slip.was();
            LocalDate is = slip.is();
            if (was == null || is == null) {
                return null;
            }
            sum += ChronoUnit.DAYS.between(was, is);
        }
        return sum;
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
