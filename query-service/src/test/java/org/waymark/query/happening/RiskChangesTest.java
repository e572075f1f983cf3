package org.waymark.query.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.StrategyEvents;

class RiskChangesTest {

    private static List<FieldChange> of(RiskEvent event) {
        return RiskChanges.of(event);
    }

    @Test
    void tellsAllThatARiskSaysOfItself() {
        assertThat(of(RiskEvents.raised()))
                .contains(
                        new FieldChange("title", null, "Newly qualified staff leave"),
                        new FieldChange("proximity", null, "Within six months"),
                        new FieldChange("owner", null, "lead"),
                        new FieldChange("actionee", null, "member"),
                        new FieldChange(
                                "inherent",
                                null,
                                "High: likelihood 5 × impact 4 = 20, medium confidence. Two left last year"),
                        new FieldChange("next review", null, "1 September 2023"))
                .extracting(FieldChange::field)
                .contains("current", "target");
    }

    @Test
    void tellsWhatAnAssessmentChanged() {
        assertThat(of(RiskEvents.reassessed())).containsExactly(new FieldChange("likelihood", "4", "2"));
    }

    @Test
    void tellsARatingWithoutNumbersAndThatNobodyOwnsIt() {
        RiskRaised raised = StrategyBuilder.strategy(StrategyEvents.SG23)
                .risk("R1")
                .ownedBy(null)
                .actionee(null)
                .notScoredBut(RiskRating.HIGH)
                .raised();

        assertThat(of(raised))
                .contains(new FieldChange("inherent", null, "High, not scored, medium confidence"))
                .extracting(FieldChange::field)
                .doesNotContain("owner");
        assertThat(RiskSentences.of(raised))
                .isEqualTo("Raised risk R1, “Newly qualified staff leave”: inherent High, not scored.");
        assertThat(RiskSentences.of(new RiskReassessed(
                        StrategyEvents.SG23,
                        "R1",
                        RiskAssessment.Kind.INHERENT,
                        raised.inherent(),
                        RiskEvents.assessment(2, 3))))
                .isEqualTo("Reassessed the inherent level of risk R1 from High, not scored to Medium (2 × 3 = 6).");
        assertThat(RiskSentences.of(new RiskOwnerAssigned(
                        StrategyEvents.SG23, "R1", new RiskPeople("lead", null), new RiskPeople(null, null))))
                .isEqualTo("Left risk R1 without an owner.");
        assertThat(ActionSentences.of(
                        new ActionAssigned(StrategyEvents.SG23, "1A", List.of("lead"), List.of()), "1 May 2023"))
                .isEqualTo("Left action 1A without a lead.");
        assertThat(ActionChanges.of(new ActionAssigned(StrategyEvents.SG23, "1A", List.of("lead"), List.of())))
                .containsExactly(new FieldChange("leads", "lead", null));
    }

    @Test
    void tellsHowARiskIsRatedThatWasNotAssessedBeforeControls() {
        RiskRaised raised = StrategyBuilder.strategy(StrategyEvents.SG23)
                .risk("R1")
                .withoutInherent()
                .raised();

        assertThat(RiskSentences.of(raised))
                .isEqualTo("Raised risk R1, “Newly qualified staff leave”: current Medium (4 × 3 = 12).");
        assertThat(of(raised))
                .contains(new FieldChange("monitoring", null, "Termly"))
                .extracting(FieldChange::field)
                .contains("current")
                .doesNotContain("inherent");
    }

    @Test
    void tellsAResponseWithItsActions() {
        assertThat(of(RiskEvents.responsePlanned()))
                .containsExactly(
                        new FieldChange("response", "Tolerate", "Treat"),
                        new FieldChange("how", "Watch the figures", "Protect caseloads in the first year"),
                        new FieldChange("actions", null, "Agree a cap (lead, by 31 October 2023)"));
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
                        new FieldChange("response", null, "Treat"),
                        new FieldChange("actions", null, "Agree a cap (done); Tell the teams"));
    }

    @Test
    void tellsWhatWasFoundAndWhenToLookAgain() {
        assertThat(of(RiskEvents.reviewed()))
                .containsExactly(
                        new FieldChange("comment", null, "Nobody has left since June"),
                        new FieldChange("next review", null, "1 December 2023"));
        assertThat(of(new RiskReviewed(StrategyEvents.SG23, "R1", null, LocalDate.of(2024, 1, 2))))
                .containsExactly(new FieldChange("next review", null, "2 January 2024"));
    }

    @Test
    void tellsTheStatusItHasNowAndWhatHappened() {
        assertThat(of(RiskEvents.occurred()))
                .containsExactly(
                        new FieldChange("status", null, "Occurred"),
                        new FieldChange("what happened", null, "Four left in October"));
        assertThat(of(RiskEvents.closed())).containsExactly(new FieldChange("status", null, "Closed"));
        assertThat(of(RiskEvents.reopened()))
                .containsExactly(
                        new FieldChange("status", null, "Open"), new FieldChange("next review", null, "1 March 2024"));
        assertThat(of(RiskEvents.escalated()))
                .containsExactly(
                        new FieldChange("escalated to", null, "Senior leadership team"),
                        new FieldChange("request", null, "Fund two more posts"));
    }
}
