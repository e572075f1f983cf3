package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
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
import org.waymark.events.RiskResponse.RiskAction;

/** Facts about risks with fixed ids and dates, for tests. */
public final class RiskEvents {

    private RiskEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                raised(),
                reassessed(),
                revised(),
                ownerAssigned(),
                responsePlanned(),
                reviewed(),
                escalated(),
                occurred(),
                closed(),
                reopened());
    }

    public static RiskBuilder risk(String ref) {
        return StrategyBuilder.strategy(SG23).risk(ref);
    }

    public static RiskDetails details() {
        return risk("R1").details();
    }

    public static RiskAssessment assessment(int likelihood, int impact) {
        return RiskBuilder.assessment(likelihood, impact);
    }

    public static RiskRaised raised() {
        return raised("R1");
    }

    public static RiskRaised raised(String ref) {
        return risk(ref).raised();
    }

    public static RiskReassessed reassessed() {
        return new RiskReassessed(SG23, "R1", RiskAssessment.Kind.CURRENT, assessment(4, 3), assessment(2, 3));
    }

    public static RiskRevised revised() {
        RiskDetails before = details();
        return new RiskRevised(
                SG23,
                "R1",
                before,
                new RiskDetails(
                        "Newly qualified and experienced staff leave",
                        before.cause(),
                        before.event(),
                        before.effect(),
                        before.category(),
                        "2",
                        "Within three months",
                        before.monitoring()));
    }

    public static RiskOwnerAssigned ownerAssigned() {
        return new RiskOwnerAssigned(SG23, "R1", new RiskPeople("lead", "member"), new RiskPeople("sponsor", null));
    }

    public static RiskResponsePlanned responsePlanned() {
        return new RiskResponsePlanned(
                SG23,
                "R1",
                new RiskResponse(RiskResponse.Kind.TOLERATE, "Watch the figures", List.of()),
                new RiskResponse(
                        RiskResponse.Kind.TREAT,
                        "Protect caseloads in the first year",
                        List.of(new RiskAction("Agree a cap", "lead", LocalDate.of(2023, 10, 31), false))));
    }

    public static RiskReviewed reviewed() {
        return new RiskReviewed(SG23, "R1", "Nobody has left since June", LocalDate.of(2023, 12, 1));
    }

    public static RiskEscalated escalated() {
        return new RiskEscalated(SG23, "R1", "Senior leadership team", "Fund two more posts");
    }

    public static RiskOccurred occurred() {
        return new RiskOccurred(SG23, "R1", "Four left in October");
    }

    public static RiskClosed closed() {
        return new RiskClosed(SG23, "R1");
    }

    public static RiskReopened reopened() {
        return new RiskReopened(SG23, "R1", LocalDate.of(2024, 3, 1));
    }
}
