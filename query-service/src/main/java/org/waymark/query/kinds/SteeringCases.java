package org.waymark.query.kinds;

/** Cases in which a strategy is steered, such as meetings, and not what is steered: no risk threatens them. */
public abstract non-sealed class SteeringCases extends UntrackedCases {

    @Override
    public final boolean canBeAtRisk() {
        return false;
    }

    @Override
    public final boolean leadsToWork() {
        return false;
    }
}
