package org.waymark.query.review;

import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.DecisionChoices;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;

/** The decisions of a strategy as they are now. */
@Component
final class RecordedDecisionChoices implements DecisionChoices {

    private static final int LONGEST = 80;

    private final Snapshots snapshots;

    RecordedDecisionChoices(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<Option> of(StrategyView strategy) {
        List<DecisionView> decisions = snapshots.of(strategy.code(), AsOf.now()).all(DECISIONS).stream()
                .filter(DecisionView::counts)
                .toList();
        return decisions.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Option.of("", "None")),
                                decisions.reversed().stream()
                                        .map(decision -> Option.of(
                                                decision.ref(), decision.ref() + " " + shortened(decision.text()))))
                        .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
