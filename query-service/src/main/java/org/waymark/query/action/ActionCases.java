package org.waymark.query.action;

import static org.waymark.query.action.ActionFold.ACTIONS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.cases.CaseSource;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.View;

/** Actions in case files. */
@Component
final class ActionCases implements CaseSource {

    @Override
    public CaseKind kind() {
        return CaseKind.ACTION;
    }

    @Override
    public Set<View<?>> views() {
        return Set.of(ACTIONS);
    }

    @Override
    public Optional<ActionCase> find(
            StrategyView strategy, String ref, StrategySnapshot snapshot, AsOf asOf, LocalDate day) {
        return snapshot.one(ACTIONS, ref)
                .flatMap(action -> Actions.shown(action, asOf, day))
                .map(action -> new ActionCase(ActionRows.row(action, strategy, day), action));
    }
}
