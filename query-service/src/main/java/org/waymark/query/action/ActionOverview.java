package org.waymark.query.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionStatus;
import org.waymark.events.Timescale;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WithoutLead;
import org.waymark.query.web.Refs;

/** What the overview shows of actions. */
final class ActionOverview {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ActionOverview() {}

    /** How actions changed. */
    enum Change implements ChangeKind {
        ACTION_DONE("Actions completed"),
        ACTION_CANCELLED("Actions cancelled"),
        ACTION_SLIPPED("Actions that slipped");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What of an action is due on a day. */
    enum Date implements DateKind {
        ACTION("Action due"),
        ACTION_REVIEW("Action review due");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    private static Stream<ShownActions.Shown> shown(StrategyMoment moment) {
        return ShownActions.of(moment).all().stream();
    }

    /** Those that go on; what is overdue needs attention for that. */
    static List<Tracked> tracked(StrategyMoment moment) {
        return shown(moment)
                .filter(shown -> !shown.row().finished() && !shown.row().overdue())
                .map(ActionOverview::tracked)
                .toList();
    }

    static Tracked tracked(ShownActions.Shown shown) {
        ActionPlanView.Row row = shown.row();
        ActionPlanView.Report latest = row.latest();
        return new Tracked(
                row.ref(),
                row.activities(),
                row.leads(),
                latest == null ? null : latest.asAt(),
                shown.action().planned(),
                ActionAttention.rating(row));
    }

    /** Those that go on and that nobody leads yet. */
    static List<WithoutLead> withoutLead(StrategyMoment moment) {
        return shown(moment)
                .map(ShownActions.Shown::row)
                .filter(row -> !row.finished() && row.leads().isEmpty())
                .map(row -> new WithoutLead(row.ref(), row.activities()))
                .sorted(Comparator.comparing(WithoutLead::ref, Refs.NATURAL))
                .toList();
    }

    static List<NextDate> dates(StrategyMoment moment) {
        return shown(moment)
                .map(ShownActions.Shown::row)
                .filter(row -> !row.finished())
                .flatMap(row -> Stream.concat(
                        on(row.nextDue(), Date.ACTION, row), on(row.nextReview(), Date.ACTION_REVIEW, row)))
                .toList();
    }

    private static Stream<NextDate> on(@Nullable LocalDate date, Date kind, ActionPlanView.Row row) {
        return Optional.ofNullable(date)
                .map(it -> new NextDate(it, kind, row.ref(), row.activities(), row.leads()))
                .stream();
    }

    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return shown(moment)
                .map(ShownActions.Shown::action)
                .flatMap(action -> change(action, position))
                .sorted(Comparator.comparing(change -> (Change) change.kind()))
                .toList();
    }

    private static Stream<ChangeSince> change(ActionView action, long position) {
        Optional<ActionView.StatusChange> end = action.end();
        if (end.isEmpty()) {
            return slipped(action, position);
        }
        return end
                .filter(turn -> turn.stamp().position() > position)
                .map(turn -> new ChangeSince(
                        turn.to() == ActionStatus.COMPLETE ? Change.ACTION_DONE : Change.ACTION_CANCELLED,
                        action.ref(),
                        action.plan().activities(),
                        turn.evidence(),
                        turn.stamp().reason()))
                .stream();
    }

    private static Stream<ChangeSince> slipped(ActionView action, long position) {
        return Optional.ofNullable(action.slippage())
                .map(ActionView.Slippage::last)
                .filter(move -> move.stamp().position() > position)
                .map(move -> new ChangeSince(
                        Change.ACTION_SLIPPED,
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
}
