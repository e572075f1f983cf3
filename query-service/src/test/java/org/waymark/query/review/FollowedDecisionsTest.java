package org.waymark.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.RatingLevel;
import org.waymark.events.RiskEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

/** Which decisions are found, overdue and due, and for whom. */
class FollowedDecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 1);
    private static final CaseFilter ANY = new CaseFilter("", "", "");

    private final Recorded history = new Recorded();

    /** D1 to D4: overdue, under way and due later, done in time, and about nothing. */
    FollowedDecisionsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(StrategyEvents.themeAdded())
                .then(projectRegistered())
                .then(reported(1, RatingLevel.RED))
                .then(RiskEvents.raised())
                .then(decided("D1", "lead", "2023-09-30", "P1"))
                .then(decided("D2", "member", "2023-12-31", "R1"))
                .then(decided("D3", "lead", "2023-09-01", "P1", "R1"))
                .then(decided("D4", null, null))
                .then(new DecisionProgressReported(SG23, "D2", "Half of it"))
                .then(new DecisionCompleted(SG23, "D3", "All of it"));
    }

    private static DecisionRecorded decided(String ref, @Nullable String owner, @Nullable String due, String... items) {
        return strategy(SG23)
                .decision(ref)
                .text("Decision " + ref)
                .ownedBy(owner)
                .due(due == null ? null : LocalDate.parse(due))
                .about(items)
                .recorded();
    }

    private List<String> found(DecisionFilter filter) {
        StrategySnapshot snapshot = history.snapshot(DAY);
        return filter.of(Reviews.decisions(snapshot), DecisionItems.of(DeclaredKinds.all(), snapshot), "lead").stream()
                .map(DecisionList.Row::ref)
                .toList();
    }

    private static DecisionFilter filter(CaseFilter cases, String status, String owner, String sort) {
        return new DecisionFilter(cases, "", status, owner, false, false, sort);
    }

    private StrategyMoment moment() {
        StrategySnapshot snapshot = history.snapshot(DAY);
        return new StrategyMoment(Strategies.at(snapshot), snapshot);
    }

    @Test
    void allAreFoundTheLatestFirst() {
        assertThat(found(filter(ANY, "", "", ""))).containsExactly("D4", "D3", "D2", "D1");
    }

    @Test
    void areFoundByStatus() {
        assertThat(found(filter(ANY, "open", "", ""))).containsExactly("D4", "D1");
        assertThat(found(filter(ANY, "UNDER_WAY", "", ""))).containsExactly("D2");
        assertThat(found(filter(ANY, "unfinished", "", ""))).containsExactly("D4", "D2", "D1");
        assertThat(found(filter(ANY, "done", "", ""))).containsExactly("D3");
    }

    @Test
    void areFoundByOwner() {
        assertThat(found(filter(ANY, "", "Lead", ""))).containsExactly("D3", "D1");
        assertThat(found(filter(ANY, "", "none", ""))).containsExactly("D4");
        assertThat(found(new DecisionFilter(ANY, "", "", "", true, false, ""))).containsExactly("D3", "D1");
    }

    @Test
    void areFoundByTextAndBeingOverdue() {
        assertThat(found(new DecisionFilter(ANY, "decision d2", "", "", false, false, "")))
                .containsExactly("D2");
        assertThat(found(new DecisionFilter(ANY, "", "", "", false, true, ""))).containsExactly("D1");
    }

    @Test
    void areFoundByWhatTheyAreAbout() {
        String leading = RiskEvents.raised().people().named().getFirst();

        assertThat(found(filter(new CaseFilter("1", "", ""), "", "", "")))
                .contains("D1", "D3")
                .doesNotContain("D4");
        assertThat(found(filter(new CaseFilter("", "", "R"), "", "", ""))).containsExactly("D3", "D1");
        assertThat(found(filter(new CaseFilter("", "", "none"), "", "", ""))).containsExactly("D4", "D3", "D2");
        assertThat(found(filter(new CaseFilter("", leading, ""), "", "", ""))).contains("D2", "D3");
        assertThat(found(filter(new CaseFilter("9", "", ""), "", "", ""))).isEmpty();
    }

    @Test
    void areSorted() {
        assertThat(found(filter(ANY, "", "", "due"))).containsExactly("D3", "D1", "D2", "D4");
        assertThat(found(filter(ANY, "", "", "status"))).containsExactly("D1", "D4", "D2", "D3");
        assertThat(found(filter(ANY, "", "", "owner"))).containsExactly("D1", "D3", "D2", "D4");
        assertThat(found(filter(ANY, "", "", "ref"))).containsExactly("D1", "D2", "D3", "D4");
    }

    @Test
    void areCountedByStatusAndThoseOverdueFirst() {
        assertThat(DecisionCounts.of(Reviews.decisions(history.snapshot(DAY))))
                .containsExactly(
                        new DecisionCounts.Count("Overdue", 1, "overdue=true"),
                        new DecisionCounts.Count("Open", 2, "status=OPEN"),
                        new DecisionCounts.Count("Under way", 1, "status=UNDER_WAY"),
                        new DecisionCounts.Count("Done", 1, "status=DONE"));
    }

    @Test
    void needAttentionWhenTheirDayHasPassedTheLongestFirst() {
        history.then(decided("D5", null, "2023-09-29"));

        assertThat(DecisionOverview.attention(moment()).items())
                .extracting(AttentionItem::ref, AttentionItem::words)
                .containsExactly(
                        tuple("D5", "Open, due 29 September 2023 (2 days ago), No owner yet"),
                        tuple("D1", "Open, due 30 September 2023 (1 day ago), lead"));
    }

    @Test
    void areDatesOfTheirOwners() {
        history.then(new DecisionDropped(SG23, "D1"));

        assertThat(DecisionOverview.dates(moment()))
                .extracting(NextDate::ref, NextDate::status, NextDate::people)
                .containsExactly(
                        tuple("D1", NextDate.Status.CANCELLED, List.of("lead")),
                        tuple("D2", NextDate.Status.EXPECTED, List.of("member")),
                        tuple("D3", NextDate.Status.HAPPENED, List.of("lead")));
    }
}
