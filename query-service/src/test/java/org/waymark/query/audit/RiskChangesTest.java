package org.waymark.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.StrategyEvents;
import org.waymark.query.audit.AuditEntry.Change;

class RiskChangesTest {

    private static List<Change> of(RiskEvent event) {
        return RiskChanges.of(event);
    }

    @Test
    void tellsAllThatARiskSaysOfItself() {
        assertThat(of(RiskEvents.raised()))
                .contains(
                        new Change("title", null, "Newly qualified staff leave"),
                        new Change("proximity", null, "Within six months"),
                        new Change("owner", null, "lead"),
                        new Change("actionee", null, "member"),
                        new Change(
                                "inherent",
                                null,
                                "High: likelihood 5 × impact 4 = 20, medium confidence. Two left last year"),
                        new Change("to be looked at next", null, "1 September 2023"))
                .extracting(Change::field)
                .contains("current", "target");
    }

    @Test
    void tellsWhatAnAssessmentChanged() {
        assertThat(of(RiskEvents.reassessed())).containsExactly(new Change("likelihood", "4", "2"));
    }

    @Test
    void tellsAResponseWithItsActions() {
        assertThat(of(RiskEvents.responsePlanned()))
                .containsExactly(
                        new Change("response", "Tolerate", "Treat"),
                        new Change("how", "Watch the figures", "Protect caseloads in the first year"),
                        new Change("actions", null, "Agree a cap (lead, by 31 October 2023)"));
        assertThat(of(new RiskResponsePlanned(
                        StrategyEvents.SG23,
                        "R1",
                        null,
                        new RiskResponse(
                                RiskResponse.Kind.TREAT,
                                null,
                                List.of(
                                        new RiskAction("Agree a cap", null, null, true),
                                        new RiskAction("Tell the teams", null, null, false))))))
                .containsExactly(
                        new Change("response", null, "Treat"),
                        new Change("actions", null, "Agree a cap (done); Tell the teams"));
    }

    @Test
    void tellsWhatWasFoundAndWhenToLookAgain() {
        assertThat(of(RiskEvents.reviewed()))
                .containsExactly(
                        new Change("found", null, "Nobody has left since June"),
                        new Change("to be looked at next", null, "1 December 2023"));
        assertThat(of(new RiskReviewed(StrategyEvents.SG23, "R1", null, LocalDate.of(2024, 1, 2))))
                .containsExactly(new Change("to be looked at next", null, "2 January 2024"));
    }

    @Test
    void tellsTheStatusItHasNowAndWhatHappened() {
        assertThat(of(RiskEvents.occurred()))
                .containsExactly(
                        new Change("status", null, "Occurred"),
                        new Change("what happened", null, "Four left in October"));
        assertThat(of(RiskEvents.closed())).containsExactly(new Change("status", null, "Closed"));
        assertThat(of(RiskEvents.reopened()))
                .containsExactly(
                        new Change("status", null, "Open"), new Change("to be looked at next", null, "1 March 2024"));
        assertThat(of(RiskEvents.escalated()))
                .containsExactly(
                        new Change("escalated to", null, "Senior leadership team"),
                        new Change("asked for", null, "Fund two more posts"));
    }
}
