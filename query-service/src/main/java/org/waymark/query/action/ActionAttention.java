package org.waymark.query.action;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Refs;

/** Which actions need attention. */
final class ActionAttention {

    private ActionAttention() {}

    static List<AttentionSection> of(StrategyMoment moment) {
        return List.of(
                new AttentionSection(
                        OverdueAction.SECTION,
                        AttentionRule.ACTION_OVERDUE,
                        new ListLink("Action plan", ActionCases.TAB, "overdue=true"),
                        overdue(moment)),
                new AttentionSection(ActionWithoutDate.SECTION, AttentionRule.WITHOUT_DATE, withoutDate(moment)));
    }

    private static Stream<ActionPlanView.Row> rows(StrategyMoment moment) {
        return ShownActions.of(moment).rows().stream();
    }

    private static List<OverdueAction> overdue(StrategyMoment moment) {
        return rows(moment)
                .flatMap(row -> Stream.ofNullable(row.overdueSince())
                        .map(due -> new OverdueAction(
                                row.ref(),
                                row.activities(),
                                row.leads(),
                                row.by(),
                                due,
                                DAYS.between(due, moment.day()),
                                rating(row))))
                .sorted(Comparator.comparing((OverdueAction action) -> tone(action.rating()))
                        .thenComparing(OverdueAction::due)
                        .thenComparing(OverdueAction::ref, Refs.NATURAL))
                .toList();
    }

    /** Nothing needs a date once the strategy is closed. */
    private static List<ActionWithoutDate> withoutDate(StrategyMoment moment) {
        return moment.strategy().closed() != null
                ? List.of()
                : rows(moment)
                        .filter(row -> !row.finished() && row.by() == null)
                        .map(row -> new ActionWithoutDate(row.ref(), row.activities(), row.leads()))
                        .sorted(Comparator.comparing(ActionWithoutDate::ref, Refs.NATURAL))
                        .toList();
    }

    /** The latest rating of an action; null where none was given. */
    static @Nullable RatingBadge rating(ActionPlanView.Row row) {
        return row.latest() == null ? null : RatingBadge.of(row.latest().rating());
    }

    /** What was never rated is no better than what was rated to run smoothly. */
    private static Tone tone(@Nullable RatingBadge rating) {
        return rating == null ? Tone.GOOD : rating.tone();
    }
}
