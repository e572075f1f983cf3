package org.waymark.query.forms;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** The people and posts that a strategy names already, as those whose dates are to come: they are offered in its forms. */
@Component
class NamedThere {

    private final Answers answers;
    private final CaseKinds kinds;

    NamedThere(Answers answers, CaseKinds kinds) {
        this.answers = answers;
        this.kinds = kinds;
    }

    /** @param people ids and posts, each once */
    private record Named(List<String> people) {}

    List<String> of(StrategySnapshot snapshot) {
        return answers.laidOut(
                        snapshot,
                        Named.class,
                        shown -> new Named(kinds.dates(new StrategyMoment(Strategies.at(shown), shown)).stream()
                                .map(NextDate::people)
                                .flatMap(List::stream)
                                .distinct()
                                .toList()))
                .people();
    }
}
