package org.waymark.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.ReportInterval;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.Tracked;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** What actions want of those who lead them. */
final class ActionWork {

    private ActionWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return ShownActions.of(moment).all().stream()
                .filter(shown -> !shown.row().finished())
                .map(shown -> item(shown, moment))
                .toList();
    }

    private static WorkItem item(ShownActions.Shown shown, StrategyMoment moment) {
        ActionPlanView.Row row = shown.row();
        return WorkItem.of(WorkKind.ACTION, row.ref(), row.activities(), row.leads())
                .due(Stream.of(
                                Due.on(Optional.ofNullable(row.overdueSince()).orElse(row.nextDue()), "Due"),
                                Due.on(review(shown, moment.day()), "Review due"),
                                update(shown, moment))
                        .flatMap(due -> due))
                .by("report")
                .by("complete");
    }

    /** The review that was missed, or else the next one. */
    private static @Nullable LocalDate review(ShownActions.Shown shown, LocalDate day) {
        ActionView action = shown.action();
        LocalDate missed = NextDates.review(
                        action.plan(),
                        action.timing().reviewedFrom(),
                        action.timing().lookedAt(),
                        day)
                .missed();
        return missed == null ? shown.row().nextReview() : missed;
    }

    /** What is overdue needs more than an update. */
    private static Stream<Due> update(ShownActions.Shown shown, StrategyMoment moment) {
        Tracked tracked = ActionOverview.tracked(shown);
        return shown.row().overdue()
                ? Stream.empty()
                : Due.on(ReportInterval.next(tracked, moment.strategy().cycle()), "Update due");
    }
}
