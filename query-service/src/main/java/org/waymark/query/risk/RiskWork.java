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

    /** What a risk wants. */
    enum Kind implements WorkKind {
        RISK("Risks I own or act on", "By the day on which each is to be reviewed next."),
        RISK_ACTION("Actions on risks", "What the response to a risk asks of you, and is not done.");

        private final String title;
        private final String rule;

        Kind(String title, String rule) {
            this.title = title;
            this.rule = rule;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String rule() {
            return rule;
        }

        @Override
        public boolean leads() {
            return true;
        }
    }

    static List<WorkItem> of(StrategyMoment moment) {
        return Risks.shown(moment.snapshot()).stream()
                .filter(RiskView::live)
                .flatMap(risk -> Stream.concat(Stream.of(review(risk)), actions(risk)))
                .toList();
    }

    private static WorkItem review(RiskView risk) {
        String rated = risk.standing().said().rating().title();
        return WorkItem.of(
                        Kind.RISK,
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
                .map(action -> WorkItem.of(Kind.RISK_ACTION, risk.ref(), action.what(), acting(action, risk))
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
