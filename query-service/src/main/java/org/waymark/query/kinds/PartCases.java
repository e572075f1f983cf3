package org.waymark.query.kinds;

import java.util.List;
import java.util.Optional;

/**
 * Cases that are parts of another, such as the rows of a worksheet: overview, calendar and lists tell of them with what they
 * belong to. Work can come from them, and risks can be raised about them.
 */
public abstract class PartCases implements CaseDeclaration {

    @Override
    public final boolean linksToFrameworks() {
        return false;
    }

    @Override
    public final boolean canBeAtRisk() {
        return true;
    }

    @Override
    public final boolean leadsToWork() {
        return true;
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

    @Override
    public final Optional<AttentionSection> attention(StrategyMoment moment) {
        return Optional.empty();
    }

    @Override
    public final List<NextDate> dates(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public final List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return List.of();
    }
}
