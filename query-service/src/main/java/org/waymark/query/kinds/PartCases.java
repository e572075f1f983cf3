package org.waymark.query.kinds;

import java.util.List;

/**
 * Cases that are parts of another, such as the rows of a worksheet: overview, calendar and lists tell of them with what they
 * belong to. Work can come from them, and risks can be raised about them.
 */
public abstract non-sealed class PartCases extends UntrackedCases {

    @Override
    public final boolean canBeAtRisk() {
        return true;
    }

    @Override
    public final boolean leadsToWork() {
        return true;
    }

    @Override
    public final List<AttentionSection> attention(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public final List<NextDate> dates(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public final List<WorkItem> work(StrategyMoment moment) {
        return List.of();
    }

    @Override
    public final List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return List.of();
    }
}
