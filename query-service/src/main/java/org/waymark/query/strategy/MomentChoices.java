package org.waymark.query.strategy;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.OptionGroup;

/** The moments with a name that a person is offered, by kind; kinds that have none are left out. */
@Component
class MomentChoices {

    private final List<NamedMoments> kinds;

    MomentChoices(List<NamedMoments> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(NamedMoments::order))
                .toList();
    }

    List<OptionGroup> in(StrategySnapshot strategy) {
        return kinds.stream()
                .map(kind -> new OptionGroup(kind.title(), kind.in(strategy)))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }
}
