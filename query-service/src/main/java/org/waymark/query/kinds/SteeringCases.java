package org.waymark.query.kinds;

import java.util.List;
import java.util.Optional;

/**
 * Cases in which a strategy is steered, such as meetings, and not what is steered: nobody leads them or plans when they end, no
 * risk threatens them, no outside plan asks for them, and they do not come in as tables.
 */
public abstract class SteeringCases implements CaseDeclaration {

    @Override
    public final boolean linksToFrameworks() {
        return false;
    }

    @Override
    public final boolean canBeAtRisk() {
        return false;
    }

    @Override
    public final boolean leadsToWork() {
        return false;
    }

    @Override
    public final List<Tracked> tracked(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public final List<WithoutLead> withoutLead(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public final Optional<CaseImport> imports() {
        return Optional.empty();
    }
}
