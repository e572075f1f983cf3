package org.waymark.command.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.command.action.PlanAction;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.Role;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;

/** Rows are added, revised, removed, put back and put in order. */
class WorksheetRowTest extends WorksheetTest {

    private static final WorksheetRowRemoved REMOVED = new WorksheetRowRemoved(SG23, "W1", "W1.2");
    private static final DecisionContext WITH_REASON = because("The workshop said so");

    private static RemoveWorksheetRow remove(String row) {
        return about(RemoveWorksheetRow.class, Map.of("row", row));
    }

    private static RestoreWorksheetRow restore(String row) {
        return about(RestoreWorksheetRow.class, Map.of("row", row));
    }

    private static OrderWorksheetRows order(String... rows) {
        return about(OrderWorksheetRows.class, Map.of("rows", List.of(rows)));
    }

    @Test
    void aRowIsAddedAfterTheOthersByWhoeverTakesPart() {
        worksheet()
                .when(
                        add(Map.of("Objective", " fewer VACANCIES ", "status", "Making progress", "importance", "l")),
                        as(Role.SPONSOR))
                .success()
                .events(row(
                        "W1.3",
                        WorksheetCell.values("objective", List.of("O1")),
                        WorksheetCell.values("importance", List.of("L")),
                        WorksheetCell.values("status", List.of("making-progress"))));
    }

    @Test
    void itsNumberIsNeitherThatOfARemovedRowNorThatOfAnythingElse() {
        worksheet(REMOVED, actionPlanned("W1.3"), actionPlanned("W1.4"))
                .when(add(Map.of("objective", "Retention")))
                .success()
                .events(row("W1.5", WorksheetCell.text("objective", "Retention")));
    }

    @Test
    void nothingElseIsCalledWhatARowIs() {
        worksheet()
                .when(command(
                        PlanAction.class,
                        Map.of("strategy", "SG23", "ref", "w1.2", "activities", "Recruit", "leads", List.of("HR"))))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void anActionThatIsPlannedFromARowIsLinkedToIt() {
        worksheet()
                .when(command(
                        PlanAction.class,
                        Map.of(
                                "strategy",
                                "SG23",
                                "ref",
                                "1A",
                                "activities",
                                "Recruit",
                                "leads",
                                List.of("HR"),
                                "items",
                                List.of("W1.2"))))
                .success()
                .eventsSatisfy(events -> {
                    assertThat(events).hasSize(3);
                    assertThat(events.getFirst().payload()).isInstanceOf(ActionPlanned.class);
                    assertThat(events.subList(1, 3).stream().map(event -> (Object) event.payload()))
                            .containsExactly(new CaseLinked(SG23, "1A", "W1.2"), new CaseLinked(SG23, "W1.2", "1A"));
                });
    }

    @Test
    void aRowThatComesFromSomethingIsLinkedToIt() {
        worksheet(actionPlanned("1A"))
                .when(about(
                        AddWorksheetRow.class,
                        Map.of("values", Map.of("objective", "Retention"), "items", List.of("1A", "W1.1"))))
                .success()
                .eventsSatisfy(events -> assertThat(events.stream().skip(1).map(event -> (Object) event.payload()))
                        .containsExactly(
                                new CaseLinked(SG23, "W1.3", "1A"),
                                new CaseLinked(SG23, "1A", "W1.3"),
                                new CaseLinked(SG23, "W1.3", "W1.1"),
                                new CaseLinked(SG23, "W1.1", "W1.3")));
    }

    @Test
    void aRowIsNotLinkedToWhatIsNotThere() {
        worksheet()
                .when(about(
                        AddWorksheetRow.class,
                        Map.of("values", Map.of("objective", "Retention"), "items", List.of("A99"))))
                .exceptionSatisfies(refusal("case.unknown", "items"))
                .events();
    }

    @Test
    void everyCellAtFaultIsToldAtOnce() {
        worksheet()
                .when(add(Map.of("importance", "huge", "status", "7", "colour", "red")))
                .exceptionSatisfies(failure -> assertThat(((Refusal) failure).errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder(
                                "values.importance", "values.status", "values.colour", "values.objective"))
                .events();
    }

    @Test
    void aWorksheetThatIsNotThereTakesNoRow() {
        worksheet()
                .when(about(AddWorksheetRow.class, Map.of("worksheet", "W9", "values", Map.of("objective", "O1"))))
                .exceptionSatisfies(refusal("worksheet.unknown", "worksheet"))
                .events();
    }

    @Test
    void onlyTheCellsThatAreNamedChange() {
        Map<String, Object> values = new HashMap<>();
        values.put("importance", null);
        values.put("comments", "Many leave");
        worksheet()
                .when(revise("W1.1", values), as(Role.MEMBER))
                .success()
                .events(revised(
                        FIRST,
                        WorksheetCell.values("objective", List.of("O1")),
                        WorksheetCell.text("comments", "Many leave")));
    }

    @Test
    void refusesARevisionThatChangesNothing() {
        worksheet()
                .when(revise("W1.1", Map.of("objective", "o1", "importance", "High")))
                .exceptionSatisfies(refusal("worksheet.unchanged", "values"))
                .events();
    }

    @Test
    void whatIsNeededCannotBeCleared() {
        Map<String, Object> values = new HashMap<>();
        values.put("objective", null);
        worksheet()
                .when(revise("W1.1", values))
                .exceptionSatisfies(refusal("worksheet.cells", "values.objective"))
                .events();
    }

    @Test
    void refusesARowThatIsNotThereOrIsOfAnotherWorksheet() {
        Given given = worksheet(started("W2", "gap-analysis"), row("W2.1", WorksheetCell.text("objective", "Pay")));
        given = after(given.when(revise("W1.7", Map.of("importance", "L")))
                .exceptionSatisfies(refusal("worksheet-row.unknown", "row"))
                .events());
        given.when(revise("W2.1", Map.of("importance", "L")))
                .exceptionSatisfies(refusal("worksheet-row.unknown", "row"))
                .events();
    }

    @Test
    void aRowIsRemovedForAReasonAndPutBack() {
        Given given = worksheet();
        given = after(given.when(remove("W1.2"))
                .exceptionSatisfies(refusal("worksheet.reason-missing", "reason"))
                .events());
        given = after(given.when(remove("W1.2"), WITH_REASON).success().events(REMOVED));
        given = after(given.when(revise("W1.2", Map.of("importance", "L")))
                .exceptionSatisfies(refusal("worksheet-row.removed", "row"))
                .events());
        given = after(given.when(remove("W1.2"), WITH_REASON)
                .exceptionSatisfies(refusal("worksheet-row.removed", "row"))
                .events());
        given = after(given.when(restore("W1.2")).success().events(new WorksheetRowRestored(SG23, "W1", "W1.2")));
        given.when(restore("W1.2"))
                .exceptionSatisfies(refusal("worksheet-row.not-removed", "row"))
                .events();
    }

    @Test
    void rowsArePutInOrderAndThoseLeftOutFollow() {
        worksheet(row("W1.3", WorksheetCell.text("objective", "Pay")))
                .when(order("W1.3"))
                .success()
                .events(new WorksheetRowsOrdered(
                        SG23, "W1", List.of("W1.1", "W1.2", "W1.3"), List.of("W1.3", "W1.1", "W1.2")));
    }

    @Test
    void refusesAnOrderThatIsNone() {
        Given given = worksheet();
        given = after(given.when(order("W1.2", "W1.9"))
                .exceptionSatisfies(refusal("worksheet-row.unknown", "rows"))
                .events());
        given = after(given.when(order("W1.2", "W1.2"))
                .exceptionSatisfies(refusal("worksheet.row-twice", "rows"))
                .events());
        given.when(order("W1.1"))
                .exceptionSatisfies(refusal("worksheet.unchanged", "rows"))
                .events();
    }

    @Test
    void changesToAnAgreedWorksheetNeedAReason() {
        Given given = worksheet(AGREED);
        given = after(given.when(revise("W1.1", Map.of("importance", "L")))
                .exceptionSatisfies(refusal("worksheet.reason-missing", "reason"))
                .events());
        given = after(given.when(add(Map.of("objective", "Pay")))
                .exceptionSatisfies(refusal("worksheet.reason-missing", "reason"))
                .events());
        given = after(given.when(order("W1.2"))
                .exceptionSatisfies(refusal("worksheet.reason-missing", "reason"))
                .events());
        given.when(revise("W1.1", Map.of("importance", "L")), WITH_REASON).success();
    }

    @Test
    void nothingChangesInAClosedWorksheet() {
        Given given = worksheet(CLOSED);
        given = after(given.when(add(Map.of("objective", "Pay")), WITH_REASON)
                .exceptionSatisfies(refusal("worksheet.closed"))
                .events());
        given = after(given.when(remove("W1.1"), WITH_REASON)
                .exceptionSatisfies(refusal("worksheet.closed"))
                .events());
        given.when(revise("W1.1", Map.of("importance", "L")), WITH_REASON)
                .exceptionSatisfies(refusal("worksheet.closed"))
                .events();
    }

    /** From after the action was planned, which is the eighth event. */
    private static DecisionContext knowing(long position) {
        return new DecisionContext(
                new CommandMetadata(
                        new Caller("coordinator", Set.of(Role.COORDINATOR)),
                        new CommonFields(null, null, null, position),
                        null,
                        "request-1"),
                Role.COORDINATOR);
    }

    @Test
    void whoComesLateToARowIsToldWhatIsInItNow() {
        long before = 7;
        Given given = worksheet(
                actionPlanned("1A"),
                revised(
                        FIRST,
                        WorksheetCell.values("objective", List.of("O1")),
                        WorksheetCell.values("importance", List.of("M"))));
        given = after(given.when(revise("W1.2", Map.of("importance", "L")), knowing(before))
                .success());
        given.when(revise("W1.1", Map.of("importance", "L", "status", "Struggling")), knowing(before))
                .exceptionSatisfies(failure -> assertThat((Refusal) failure)
                        .returns("case.changed-meanwhile", Refusal::code)
                        .returns(Refusal.Kind.CONFLICT, Refusal::kind)
                        .returns(
                                List.of(
                                        new FieldError("values.importance", "“Importance” now says “Medium”."),
                                        new FieldError("values.status", "“Status” is now empty.")),
                                Refusal::errors)
                        .extracting(Refusal::message)
                        .asString()
                        .contains("It now says: “Objective: O1; Importance: Medium”."))
                .events();
    }
}
