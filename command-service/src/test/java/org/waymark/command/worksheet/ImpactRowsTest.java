package org.waymark.command.worksheet;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.impactRecorded;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.Impact;
import org.waymark.events.Role;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;

/** The impact of an action is recorded once, whether with the action or in a worksheet that shows it. */
class ImpactRowsTest extends WorksheetTest {

    private static final WorksheetRowAdded ROW = row("W1.1", WorksheetCell.values("action", List.of("1A")));
    private static final Impact BEFORE = impactRecorded().after();

    private Given impacts(Object... events) {
        List<Object> all = new ArrayList<>(
                List.of(actionPlanned("1A"), actionPlanned("1B"), started("W1", "impact-of-development")));
        all.addAll(List.of(events));
        return givenThemeAnd(all.toArray());
    }

    @Test
    void aRowHoldsItsActionAndTheActionItsImpact() {
        impacts()
                .when(add(Map.of("action", "1a", "planned", "Fewer vacancies")))
                .success()
                .events(ROW, new ImpactRecorded(SG23, "1A", null, new Impact("Fewer vacancies", null, null, null)));
    }

    @Test
    void whatIsSaidOfTheImpactAlreadyIsNotRecordedAgain() {
        impacts(impactRecorded())
                .when(add(Map.of("action", "1A", "planned", String.valueOf(BEFORE.planned()))), as(Role.MEMBER))
                .success()
                .events(ROW);
    }

    @Test
    void aRevisionOfTheImpactIsThatOfTheAction() {
        Map<String, Object> values = new HashMap<>();
        values.put("so-far", "Six posts filled");
        values.put("evidence", null);
        impacts(impactRecorded(), ROW)
                .when(revise("W1.1", values))
                .success()
                .events(new ImpactRecorded(
                        SG23, "1A", BEFORE, new Impact(BEFORE.planned(), "Six posts filled", null, BEFORE.comments())));
    }

    @Test
    void refusesWhatIsSaidAlready() {
        impacts(impactRecorded(), ROW)
                .when(revise("W1.1", Map.of("planned", String.valueOf(BEFORE.planned()))))
                .exceptionSatisfies(refusal("worksheet.unchanged", "values"))
                .events();
    }

    @Test
    void whoMayRecordTheImpactMayWriteItHere() {
        Given given = impacts(ROW);
        given = after(given.when(revise("W1.1", Map.of("planned", "More staff")), as(Role.MEMBER))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events());
        given = after(given.when(revise("W1.1", Map.of("planned", "More staff")), as("somebody", Role.LEAD))
                .exceptionSatisfies(refusal("action.not-lead"))
                .events());
        String lead = actionPlanned("1A").plan().leads().getFirst();
        given.when(revise("W1.1", Map.of("planned", "More staff")), as(lead, Role.LEAD))
                .success();
    }

    @Test
    void noTwoRowsAreAboutOneAction() {
        Given given = impacts(ROW, row("W1.2", WorksheetCell.values("action", List.of("1B"))));
        given = after(given.when(add(Map.of("action", "1A")))
                .exceptionSatisfies(refusal("worksheet.action-twice", "values.action"))
                .events());
        given = after(given.when(revise("W1.2", Map.of("action", "1A")))
                .exceptionSatisfies(refusal("worksheet.action-twice", "values.action"))
                .events());
        given = after(given.when(about(RemoveWorksheetRow.class, Map.of("row", "W1.1")), because("Entered twice"))
                .success()
                .events(new WorksheetRowRemoved(SG23, "W1", "W1.1")));
        given = after(given.when(revise("W1.2", Map.of("action", "1A"))).success());
        given.when(about(RestoreWorksheetRow.class, Map.of("row", "W1.1")))
                .exceptionSatisfies(refusal("worksheet.action-twice", "values.action"))
                .events();
    }

    @Test
    void refusesAnActionThatIsNotThere() {
        impacts()
                .when(add(Map.of("action", "9Z", "planned", "Fewer vacancies")))
                .exceptionSatisfies(refusal("worksheet.cells", "values.action"))
                .events();
    }
}
