package org.waymark.query.kinds;

import java.util.List;
import java.util.Optional;

/**
 * Cases that are not what a strategy is held to: nobody leads them or plans when they end, no outside plan asks for them, and they
 * do not come in as tables.
 */
abstract sealed class UntrackedCases implements CaseDeclaration permits PartCases, SteeringCases {

    @Override
    public final CaseFacets facets(StrategyMoment moment, String ref) {
        return CaseFacets.NONE;
    }

    @Override
    public final boolean linksToFrameworks() {
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
