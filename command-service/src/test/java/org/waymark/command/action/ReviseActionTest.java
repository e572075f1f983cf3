package org.waymark.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCompleted;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.actionRevised;
import static org.waymark.events.StrategyEvents.roleGranted;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.themeRetired;
import static org.waymark.events.StrategyEvents.workstreamAdded;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionPlan;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.Timescale;
import org.waymark.events.WaymarkEvent;

class ReviseActionTest extends EntityTest {

    private static final DecisionContext WITH_REASON = because("The steering group asked for more");

    private static ReviseAction revise(Map<String, @Nullable Object> changes) {
        return command(ReviseAction.class, Map.of("strategy", "SG23", "action", "1A", "changes", changes));
    }

    private static ReviseAction revise(String field, @Nullable Object value) {
        return revise(Collections.singletonMap(field, value));
    }

    private static Consumer<List<EventMessage>> plans(Consumer<ActionPlan> check) {
        return events -> assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.payload())
                        .isInstanceOfSatisfying(ActionRevised.class, revised -> check.accept(revised.after())));
    }

    private static WorkstreamAdded workstreamOfTwo() {
        return new WorkstreamAdded(StrategyEvents.SG23, "2", "2A", "Supervision");
    }

    private Given givenAction(WaymarkEvent... events) {
        return givenThemeAnd(Stream.concat(Stream.of(workstreamAdded(), actionPlanned()), Arrays.stream(events))
                .toArray());
    }

    @Test
    void recordsAllThatWasAgreedBeforeAndAfter() {
        givenAction()
                .when(
                        revise(Map.of(
                                "activities",
                                "Recruit up to 16 newly qualified social workers a year",
                                "priority",
                                "high")),
                        WITH_REASON)
                .success()
                .events(actionRevised());
    }

    @Test
    void readsANewTimeAndKeepsWhatWasReadInTheOther() {
        givenAction().when(revise("by", "2024-10-31"), WITH_REASON).eventsSatisfy(plans(plan -> {
            assertThat(plan.by()).isEqualTo(Timescale.on(LocalDate.of(2024, 10, 31)));
            assertThat(plan.review()).isEqualTo(actionPlanned().plan().review());
        }));
    }

    @Test
    void clearsAFieldThatIsSetToNull() {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("by", null);
        changes.put("outcomes", List.of());
        givenAction().when(revise(changes), WITH_REASON).eventsSatisfy(plans(plan -> {
            assertThat(plan.by()).isNull();
            assertThat(plan.outcomes()).isEmpty();
        }));
    }

    @Test
    void takesTheThemeOfItsNewWorkstream() {
        givenAction(themeAdded("2", "Retention"), workstreamOfTwo())
                .when(revise("workstream", "2A"), WITH_REASON)
                .eventsSatisfy(plans(plan -> {
                    assertThat(plan.theme()).isEqualTo("2");
                    assertThat(plan.workstream()).isEqualTo("2A");
                }));
    }

    @Test
    void staysInItsThemeWithoutAWorkstream() {
        givenAction()
                .when(revise("workstream", null), WITH_REASON)
                .eventsSatisfy(plans(plan -> assertThat(plan.theme()).isEqualTo("1")));
    }

    @Test
    void movesToAnotherThemeWithoutAWorkstream() {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("theme", "2");
        changes.put("workstream", null);
        givenAction(themeAdded("2", "Retention"))
                .when(revise(changes), WITH_REASON)
                .eventsSatisfy(plans(plan -> {
                    assertThat(plan.theme()).isEqualTo("2");
                    assertThat(plan.workstream()).isNull();
                }));
    }

    @Test
    void refusesAThemeThatIsNotItsWorkstreams() {
        givenAction(themeAdded("2", "Retention"))
                .when(revise("theme", "2"), WITH_REASON)
                .exceptionSatisfies(refusal("workstream.of-other-theme", "workstream"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenAction()
                .when(revise(Map.of("theme", "7")), WITH_REASON)
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesAWorkstreamThatIsNotThere() {
        givenAction()
                .when(revise("workstream", "7A"), WITH_REASON)
                .exceptionSatisfies(refusal("workstream.unknown", "workstream"))
                .events();
    }

    @Test
    void refusesToMoveUnderARetiredTheme() {
        givenAction(themeAdded("2", "Retention"), workstreamOfTwo(), new ThemeRetired(StrategyEvents.SG23, "2"))
                .when(revise("workstream", "2A"), WITH_REASON)
                .exceptionSatisfies(refusal("theme.retired", "workstream"))
                .events();
    }

    @Test
    void isStillRevisedWhereItsOwnThemeIsRetired() {
        givenAction(themeRetired()).when(revise("priority", "LOW"), WITH_REASON).success();
    }

    @Test
    void refusesALeadWhoIsNoMember() {
        givenAction(roleGranted())
                .when(revise("leads", List.of("lead", "stranger")), WITH_REASON)
                .exceptionSatisfies(refusal("person.not-member", "leads"))
                .events();
    }

    @Test
    void keepsALeadWhoIsNoMemberAnyMore() {
        givenAction(
                        new ActionAssigned(StrategyEvents.SG23, "1A", List.of("Service Managers"), List.of("leaver")),
                        roleGranted())
                .when(revise("leads", List.of("leaver", "lead")), WITH_REASON)
                .success();
    }

    @Test
    void needsAReason() {
        givenAction()
                .when(revise("priority", "LOW"))
                .exceptionSatisfies(refusal("action.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatChangesNothing() {
        givenAction()
                .when(revise(Map.of("priority", "MEDIUM", "by", "By Apr & Oct each year")), WITH_REASON)
                .exceptionSatisfies(refusal("action.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesAFinishedAction() {
        givenAction(actionCompleted())
                .when(revise("priority", "LOW"), WITH_REASON)
                .exceptionSatisfies(refusal("action.finished"))
                .events();
    }

    @Test
    void refusesAnActionThatIsNotThere() {
        givenThemeAnd()
                .when(revise("priority", "LOW"), WITH_REASON)
                .exceptionSatisfies(refusal("action.unknown", "action"))
                .events();
    }
}
