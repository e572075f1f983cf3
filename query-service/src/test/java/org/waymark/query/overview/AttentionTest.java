package org.waymark.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;
import static org.waymark.events.RatingLevel.RED;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvents;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Reader;

/** In which order a strategy says what needs attention. */
class AttentionTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    private final Recorded history = new Recorded();

    AttentionTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(StrategyEvents.themeAdded());
    }

    @Test
    void hasASectionForEachRuleInTheOrderOfTheRules() {
        assertThat(attention().sections())
                .extracting(AttentionSection::rule)
                .isSorted()
                .hasSameElementsAs(rules());
    }

    private static List<AttentionRule> rules() {
        return List.of(AttentionRule.values());
    }

    @Test
    void putsRisksThatOccurredFirstThenTheEscalatedThenTheHighByScore() {
        history.then(raised("R1", 4, 4, null))
                .then(raised("R2", 1, 1, null))
                .then(raised("R3", 5, 5, null))
                .then(raised("R4", 1, 2, null))
                .then(raised("R5", 2, 2, null))
                .then(new RiskEscalated(SG23, "R2", "Senior leadership team", "Fund two more posts"))
                .then(new RiskOccurred(SG23, "R4", "Four left in October"));

        assertThat(refs(AttentionRule.HIGH_RISK)).containsExactly("R4", "R2", "R3", "R1");
    }

    @Test
    void asksForAResponseToRisksThatAreNotClosedTheHighestFirst() {
        history.then(raised("R1", 1, 1, null))
                .then(raised("R2", 5, 5, null))
                .then(raised("R3", 5, 5, null))
                .then(raised("R4", 5, 5, null))
                .then(new RiskResponsePlanned(
                        SG23, "R3", null, new RiskResponse(RiskResponse.Kind.TREAT, "Agree a cap", List.of())))
                .then(new RiskClosed(SG23, "R4"));

        assertThat(refs(AttentionRule.RISK_WITHOUT_RESPONSE)).containsExactly("R2", "R1");
    }

    @Test
    void ordersOverdueRiskReviewsByRatingThenAge() {
        history.then(raised("R1", 1, 1, DAY.minusDays(90)))
                .then(raised("R2", 5, 5, DAY.minusDays(3)))
                .then(raised("R3", 5, 5, DAY.minusDays(30)));

        assertThat(refs(AttentionRule.RISK_REVIEW_OVERDUE)).containsExactly("R3", "R2", "R1");
    }

    @Test
    void namesActionsWithoutADateWhileTheyGoOn() {
        history.then(action("A1", null)).then(action("A2", Timescale.on(DAY)));

        assertThat(refs(AttentionRule.WITHOUT_DATE)).containsExactly("A1");

        history.then(new StrategyClosed(SG23));

        assertThat(refs(AttentionRule.WITHOUT_DATE)).isEmpty();
    }

    @Test
    void aMeetingIsBeingHeldUntilItIsClosed() {
        history.then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 12)))
                .then(ReviewEvents.held("M1"));

        assertThat(refs(AttentionRule.MEETING_HELD)).containsExactly("M1");
        assertThat(refs(AttentionRule.MEETING_OVERDUE)).isEmpty();

        history.then(ReviewEvents.closed());

        assertThat(refs(AttentionRule.MEETING_HELD)).isEmpty();
    }

    @Test
    void whatIsStillGreenThoughNobodySaidSoForLongComesFirstAmongTheStale() {
        history.then(projectRegistered(), "2023-01-01")
                .then(projectRegistered("P2"), "2023-01-01")
                .then(reported(1, AMBER), "2023-02-01")
                .then(strategy(SG23).project("P2").report(1).rated(GREEN).reported(), "2023-06-01");

        assertThat(refs(AttentionRule.STALE)).containsExactly("P2", "P1");
        assertThat(attention().staleOnTrack()).isEqualTo(1);
    }

    @Test
    void offersToAnswerARequestForHelpOnlyToThoseWhoMay() {
        history.then(projectRegistered()).then(reported(1, RED), "2023-09-01");
        AttentionItem red = section(AttentionRule.PROBLEM).items().getFirst();

        assertThat(red.asked()).isNotBlank();
        assertThat(red.address()).isEqualTo("cases/P1#report-1");
        assertThat(red.step(new Reader("sponsor", Set.of(Role.SPONSOR))))
                .isNotNull()
                .satisfies(step -> assertThat(step.address()).isEqualTo("projects/P1/reports/1/answer"));
        assertThat(red.step(new Reader("viewer", Set.of(Role.VIEWER)))).isNull();
    }

    private Attention attention() {
        return new Overviews(DeclaredKinds.all()).of(history.snapshot(DAY)).attention();
    }

    private AttentionSection section(AttentionRule rule) {
        return attention().sections().stream()
                .filter(section -> section.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> refs(AttentionRule rule) {
        return section(rule).items().stream()
                .<@Nullable String>map(AttentionItem::ref)
                .toList();
    }

    private static RiskRaised raised(String ref, int likelihood, int impact, @Nullable LocalDate review) {
        return new RiskRaised(
                SG23,
                ref,
                RiskEvents.details(),
                new RiskPeople("lead", null),
                RiskEvents.assessment(likelihood, impact),
                null,
                null,
                review);
    }

    private static ActionPlanned action(String ref, @Nullable Timescale by) {
        return new ActionPlanned(
                SG23,
                ref,
                new ActionPlan("1", null, "Do " + ref, List.of(), List.of("lead"), by, null, Priority.MEDIUM));
    }
}
