package org.waymark.query.review;

import java.util.List;
import java.util.Optional;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The decisions that wait for those who carry them out. */
final class DecisionWork {

    private DecisionWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return ReviewOverview.decisions(moment).stream()
                .filter(decision -> decision.status().unfinished())
                .flatMap(decision ->
                        Optional.ofNullable(decision.owner()).stream().map(owner -> item(decision, owner)))
                .toList();
    }

    private static WorkItem item(DecisionView decision, String owner) {
        return WorkItem.of(WorkKind.DECISION, decision.ref(), decision.text(), List.of(owner))
                .due(Due.on(decision.due(), "Due"))
                .by("progress")
                .by("complete");
    }
}
