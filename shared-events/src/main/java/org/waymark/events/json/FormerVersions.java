package org.waymark.events.json;

import java.util.List;

/** How events that former releases wrote are read today; docs/events.md says how to add a version. */
final class FormerVersions {

    /** Every step there is. */
    static final List<Upcaster> UPCASTERS = List.of(
            // likelihood and impact, and the owner of a risk, may be absent since
            Upcaster.unchanged("waymark.RiskRaised", 1),
            Upcaster.unchanged("waymark.RiskReassessed", 1),
            Upcaster.unchanged("waymark.RiskOwnerAssigned", 1),
            // the assessment before any control may be absent since, and there may be a frequency of monitoring
            Upcaster.unchanged("waymark.RiskRaised", 2),
            Upcaster.unchanged("waymark.RiskRevised", 1));

    private FormerVersions() {}
}
