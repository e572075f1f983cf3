package org.waymark.command.worksheet;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;

/** A worksheet is agreed, opened again and closed. */
class AgreeWorksheetTest extends WorksheetTest {

    private static final DecisionContext WITH_REASON = because("New figures");
    private static final String MEETING = ReviewEvents.scheduled().review();

    private static AgreeWorksheet agree(Map<String, ?> fields) {
        return about(AgreeWorksheet.class, fields);
    }

    @Test
    void isAgreedByAMeeting() {
        worksheet(ReviewEvents.scheduled())
                .when(agree(Map.of("review", MEETING)))
                .success()
                .events(new WorksheetAgreed(SG23, "W1", MEETING));
    }

    @Test
    void refusesAMeetingThatIsNoneOrWasCancelled() {
        Given given = worksheet(ReviewEvents.scheduled(), ReviewEvents.cancelled(), actionPlanned("1A"));
        for (String other : List.of("M77", "1A", "W1")) {
            given = after(given.when(agree(Map.of("review", other)))
                    .exceptionSatisfies(refusal("review.unknown", "review"))
                    .events());
        }
        given.when(agree(Map.of("review", MEETING)))
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events();
    }

    @Test
    void refusesToAgreeNothing() {
        givenThemeAnd(STARTED, FIRST, new WorksheetRowRemoved(SG23, "W1", "W1.1"))
                .when(agree(Map.of()))
                .exceptionSatisfies(refusal("worksheet.no-rows"))
                .events();
    }

    @Test
    void isAgreedAgainOnceSomethingWasChanged() {
        Given given = worksheet(AGREED);
        given = after(given.when(agree(Map.of()))
                .exceptionSatisfies(refusal("worksheet.unchanged", "review"))
                .events());
        given = after(given.when(revise("W1.1", Map.of("importance", "L")), WITH_REASON)
                .success());
        given.when(agree(Map.of())).success().events(AGREED);
    }

    @Test
    void isOpenedAgainForAReason() {
        ReopenWorksheet reopen = about(ReopenWorksheet.class, Map.of());
        Given given = worksheet();
        given = after(given.when(reopen, WITH_REASON)
                .exceptionSatisfies(refusal("worksheet.open"))
                .events());
        given = after(
                given.when(about(CloseWorksheet.class, Map.of())).success().events(CLOSED));
        given = after(given.when(reopen)
                .exceptionSatisfies(refusal("worksheet.reason-missing", "reason"))
                .events());
        given = after(given.when(reopen, WITH_REASON).success().events(new WorksheetReopened(SG23, "W1")));
        given.when(add(Map.of("objective", "Pay"))).success();
    }

    @Test
    void isClosedOnce() {
        worksheet(CLOSED)
                .when(about(CloseWorksheet.class, Map.of()))
                .exceptionSatisfies(refusal("worksheet.closed"))
                .events();
    }

    @Test
    void saysOfItselfWhatItIsRevisedTo() {
        Map<String, Object> changes = new HashMap<>();
        changes.put("title", "Gaps at half-time");
        changes.put("occasion", null);
        worksheet()
                .when(about(ReviseWorksheet.class, Map.of("changes", changes)), as(Role.MEMBER))
                .success()
                .events(new WorksheetRevised(
                        SG23, "W1", HEAD, new WorksheetHead("Gaps at half-time", null, null, List.of())));
    }

    @Test
    void refusesARevisionThatChangesNothing() {
        worksheet()
                .when(about(ReviseWorksheet.class, Map.of("changes", Map.of("title", "Gaps"))))
                .exceptionSatisfies(refusal("worksheet.unchanged", "changes"))
                .events();
    }
}
