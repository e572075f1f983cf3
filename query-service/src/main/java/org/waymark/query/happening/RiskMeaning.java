package org.waymark.query.happening;

import org.waymark.events.CaseKind;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.query.happening.Happening.Assigned;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Escalated;
import org.waymark.query.happening.Happening.Occurred;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.ResponsePlanned;
import org.waymark.query.happening.Happening.Reviewed;
import org.waymark.query.happening.Happening.Revised;

/** What the events of a risk mean. */
final class RiskMeaning {

    private RiskMeaning() {}

    static EventMeaning of(RiskEvent event) {
        return new EventMeaning(happening(event), day -> RiskSentences.of(event), memory -> RiskChanges.of(event));
    }

    private static Happening happening(RiskEvent event) {
        return switch (event) {
            case RiskRaised raised -> new Opened(CaseKind.RISK, raised.details().title());
            case RiskReassessed ignored -> new Reassessed();
            case RiskRevised revised -> new Revised(revised.after().title());
            case RiskOwnerAssigned ignored -> new Assigned();
            case RiskResponsePlanned ignored -> new ResponsePlanned();
            case RiskReviewed ignored -> new Reviewed();
            case RiskEscalated ignored -> new Escalated();
            case RiskOccurred ignored -> new Occurred();
            case RiskClosed ignored -> new Closed();
            case RiskReopened ignored -> new Reopened();
        };
    }
}
