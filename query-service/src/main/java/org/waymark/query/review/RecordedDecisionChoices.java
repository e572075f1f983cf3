package org.waymark.query.review;

import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.query.forms.DecisionChoices;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;

/** The decisions of a strategy that can be carried out as they are now, those first that are not done yet. */
@Component
final class RecordedDecisionChoices implements DecisionChoices {

    private static final int LONGEST = 80;

    private static final Set<DecisionStatus> CARRIED_OUT =
            EnumSet.of(DecisionStatus.OPEN, DecisionStatus.UNDER_WAY, DecisionStatus.DONE);

    private final Snapshots snapshots;

    RecordedDecisionChoices(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<Option> of(StrategyView strategy) {
        List<DecisionView> decisions = snapshots.of(strategy.code(), AsOf.now()).all(DECISIONS).reversed().stream()
                .filter(decision -> CARRIED_OUT.contains(decision.status()))
                .sorted(Comparator.comparing(decision -> !decision.status().unfinished()))
                .toList();
        return decisions.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Option.of("", "None")),
                                decisions.stream().map(RecordedDecisionChoices::option))
                        .toList();
    }

    private static Option option(DecisionView decision) {
        String done = decision.status() == DecisionStatus.DONE ? " (done)" : "";
        return Option.of(decision.ref(), decision.ref() + " " + shortened(decision.text()) + done);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
