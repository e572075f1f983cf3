package org.waymark.query.cases;

import java.util.List;
import org.waymark.events.CaseKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.strategy.FrameworkLink;
import org.waymark.query.views.Provenance;

/**
 * What every case has, whatever its kind. Its notes are entries of the audit trail.
 *
 * @param title          what it is called now
 * @param links          refs of the cases it is linked to, in the order in which they were
 * @param frameworkItems of outside plans
 * @param opened         who entered it, and when
 * @param changed        the last thing that happened to it
 */
public record CaseView(
        StrategyCode strategy,
        String ref,
        CaseKind kind,
        String title,
        List<String> links,
        List<FrameworkLink> frameworkItems,
        Provenance opened,
        Provenance changed) {

    /** As others speak of it. */
    public CaseName name() {
        return new CaseName(ref, kind, title);
    }
}
