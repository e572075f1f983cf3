package org.waymark.command.review;

import static org.waymark.events.AgendaEvents.FUNDING;
import static org.waymark.events.AgendaEvents.WELCOME;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.AgendaEvents;
import org.waymark.events.AgendaItem;
import org.waymark.events.CaseEvents;
import org.waymark.events.ItemMinutes;
import org.waymark.events.ReviewEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;

/** The agenda of a meeting is planned as a whole, before it and while it is held. */
class PlanAgendaTest extends EntityTest {

    private static final Map<String, Object> NEW = Map.of("title", "Attendance and apologies", "minutes", 5);

    @SafeVarargs
    private static PlanAgenda plan(Map<String, ?>... items) {
        return command(PlanAgenda.class, Map.of("strategy", "SG23", "review", "M1", "items", Arrays.asList(items)));
    }

    private static Map<String, Object> kept(AgendaItem item) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", item.id());
        fields.put("title", item.title());
        fields.put("cases", item.cases());
        if (item.text() != null) {
            fields.put("text", item.text());
        }
        if (item.minutes() != null) {
            fields.put("minutes", item.minutes());
        }
        if (item.presenter() != null) {
            fields.put("presenter", item.presenter());
        }
        return fields;
    }

    private Given scheduled() {
        return givenThemeAnd(ReviewEvents.scheduled(), CaseEvents.projectRegistered(), RiskEvents.raised());
    }

    private Given planned() {
        return scheduled().and(AgendaEvents.planned(WELCOME, FUNDING), as(Role.COORDINATOR));
    }

    @Test
    void plansItemsInTheirOrder() {
        scheduled()
                .when(plan(NEW, Map.of("title", "Any other business")), as(Role.COORDINATOR))
                .success()
                .events(AgendaEvents.planned(
                        WELCOME, new AgendaItem(2, "Any other business", List.of(), null, null, null)));
    }

    @Test
    void keepsTheNumbersOfItemsThatAreMoved() {
        planned()
                .when(plan(kept(FUNDING), kept(WELCOME)), as(Role.COORDINATOR))
                .success()
                .events(new AgendaPlanned(SG23, "M1", List.of(WELCOME, FUNDING), List.of(FUNDING, WELCOME)));
    }

    @Test
    void neverGivesTheNumberOfAnItemThatWasRemovedAgain() {
        planned()
                .and(new AgendaPlanned(SG23, "M1", List.of(WELCOME, FUNDING), List.of(WELCOME)), as(Role.COORDINATOR))
                .when(plan(kept(WELCOME), Map.of("title", "Other")), as(Role.COORDINATOR))
                .success()
                .events(new AgendaPlanned(
                        SG23,
                        "M1",
                        List.of(WELCOME),
                        List.of(WELCOME, new AgendaItem(3, "Other", List.of(), null, null, null))));
    }

    @Test
    void refusesANumberThatIsNotOnTheAgenda() {
        planned()
                .when(plan(Map.of("id", 7, "title", "Other")), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.unknown-item", "items[0].id"));
    }

    @Test
    void refusesTheSameItemTwice() {
        planned()
                .when(plan(kept(WELCOME), kept(WELCOME)), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.item-twice", "items[1].id"));
    }

    @Test
    void refusesAnAgendaThatIsTheSame() {
        planned()
                .when(plan(kept(WELCOME), kept(FUNDING)), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.unchanged", "items"));
    }

    @Test
    void refusesCasesThatAreNotThere() {
        scheduled()
                .when(plan(Map.of("title", "Other", "cases", List.of("P9"))), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("case.unknown", "items"));
    }

    @Test
    void keepsItemsThatHaveMinutes() {
        planned()
                .and(ReviewEvents.held(), as(Role.COORDINATOR))
                .and(
                        AgendaEvents.minuted(2, ItemMinutes.NONE, new ItemMinutes("Two places", false)),
                        as(Role.COORDINATOR))
                .when(plan(kept(WELCOME)), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("agenda.item-has-minutes", "items"));
    }

    @Test
    void refusesAMeetingThatIsClosed() {
        planned()
                .and(ReviewEvents.held(), as(Role.COORDINATOR))
                .and(ReviewEvents.closed(), as(Role.COORDINATOR))
                .when(plan(kept(WELCOME)), as(Role.COORDINATOR))
                .exceptionSatisfies(refusal("review.closed", "review"));
    }

    @Test
    void refusesAMeetingThatIsNotThere() {
        givenThemeAnd().when(plan(NEW), as(Role.COORDINATOR)).exceptionSatisfies(refusal("review.unknown", "review"));
    }
}
