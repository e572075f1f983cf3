package org.waymark.query.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** What risks want of those who own them or act on them. */
final class RiskWork {

    private RiskWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return Risks.shown(moment.snapshot()).stream()
                .filter(RiskView::live)
                .flatMap(risk -> Stream.concat(Stream.of(review(risk)), actions(risk)))
                .toList();
    }

    private static WorkItem review(RiskView risk) {
        String rated = risk.standing().said().rating().title();
        return WorkItem.of(
                        WorkKind.RISK,
                        risk.ref(),
                        risk.details().title() + " (" + rated + ")",
                        risk.people().named())
                .due(Due.on(risk.monitorNext(), "Review due"))
                .by("review")
                .by("reassess");
    }

    private static Stream<WorkItem> actions(RiskView risk) {
        return Optional.ofNullable(risk.response()).map(RiskResponse::actions).stream()
                .flatMap(List::stream)
                .filter(action -> !action.done())
                .map(action -> WorkItem.of(WorkKind.RISK_ACTION, risk.ref(), action.what(), acting(action, risk))
                        .due(Due.on(action.by(), "Due"))
                        .by("respond"));
    }

    /** Whoever is named; else the actionee, or the owner where there is none. */
    private static List<String> acting(RiskAction action, RiskView risk) {
        return Stream.of(
                        Optional.ofNullable(action.who()),
                        Optional.ofNullable(risk.people().actionee()),
                        Optional.ofNullable(risk.people().owner()))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }
}
