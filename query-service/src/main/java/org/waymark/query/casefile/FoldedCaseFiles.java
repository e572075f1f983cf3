package org.waymark.query.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.events.StrategyCode;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.BadAsOfException;

/** Puts case files together from the folded states and the audit trail. */
public final class FoldedCaseFiles implements CaseFiles {

    private final Cases cases;
    private final AuditTrail trail;

    public FoldedCaseFiles(Cases cases, AuditTrail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    @Override
    public Optional<CaseFile> find(StrategyCode code, String ref, AsOf asOf) {
        if (asOf.mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "A case file shows every report with its corrections. Ask for it without mode=corrected");
        }
        return cases.find(code, ref, asOf)
                .map(found -> file(found, asOf, trail.of(code, ref, AsOf.position(found.position()))));
    }

    private static CaseFile file(Found found, AsOf asOf, List<AuditEntry> timeline) {
        CaseView about = found.about();
        return new CaseFile(
                about.strategy(),
                about.ref(),
                about.kind(),
                about.title(),
                found.position(),
                asOf.toString(),
                found.day(),
                found.state(),
                found.links().stream().map(CaseView::name).toList(),
                about.frameworkItems(),
                about.notes(),
                timeline);
    }
}
