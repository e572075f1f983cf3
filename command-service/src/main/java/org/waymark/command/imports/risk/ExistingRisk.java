package org.waymark.command.imports.risk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.risk.RiskEntry.Level;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.RiskPeople;
import org.waymark.events.WaymarkEvent;

/** A risk of the register. */
public final class ExistingRisk extends ExistingCase {

    private @Nullable RiskDetails details;
    private @Nullable RiskPeople people;
    private final Map<Kind, RiskAssessment> assessments = new EnumMap<>(Kind.class);
    private @Nullable LocalDate monitorNext;

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event) {
        switch (event) {
            case RiskRaised raised -> raised(raised);
            case RiskRevised revised -> details = revised.after();
            case RiskOwnerAssigned assigned -> people = assigned.after();
            case RiskReassessed reassessed -> assessments.put(reassessed.assessment(), reassessed.after());
            case RiskReviewed reviewed -> monitorNext = reviewed.monitorNext();
            case RiskReopened reopened -> monitorNext = reopened.monitorNext();
            default -> {}
        }
        RiskDetails what = details;
        RiskPeople who = people;
        return what == null || who == null
                ? Optional.empty()
                : Optional.of(CaseFingerprint.of(
                        what,
                        who,
                        RiskEntry.assessments(level(Kind.INHERENT), level(Kind.CURRENT), level(Kind.TARGET)),
                        monitorNext));
    }

    private void raised(RiskRaised raised) {
        details = raised.details();
        people = raised.people();
        monitorNext = raised.monitorNext();
        put(Kind.INHERENT, raised.inherent());
        put(Kind.CURRENT, raised.current());
        put(Kind.TARGET, raised.target());
    }

    private void put(Kind kind, @Nullable RiskAssessment assessment) {
        if (assessment != null) {
            assessments.put(kind, assessment);
        }
    }

    private @Nullable Level level(Kind kind) {
        return Level.of(assessments.get(kind));
    }
}
