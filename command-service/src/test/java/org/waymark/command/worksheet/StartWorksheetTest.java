package org.waymark.command.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionCancelled;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.WorksheetDefined;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetEvents;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.worksheet.WorksheetKind;

/** A worksheet is started. */
class StartWorksheetTest extends WorksheetTest {

    private static StartWorksheet start(String kind, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        all.put("kind", kind);
        all.putIfAbsent("title", "Gaps");
        return command(StartWorksheet.class, all);
    }

    @Test
    void keepsTheColumnsOfItsKind() {
        givenThemeAnd()
                .when(
                        start(
                                "gap-analysis",
                                Map.of(
                                        "occasion",
                                        " Workshop ",
                                        "day",
                                        "2023-05-12",
                                        "participants",
                                        List.of("Head of Service"))),
                        as(Role.LEAD))
                .success()
                .events(new WorksheetStarted(
                        SG23,
                        "W1",
                        new WorksheetHead("Gaps", "Workshop", LocalDate.of(2023, 5, 12), List.of("Head of Service")),
                        form("gap-analysis")));
    }

    @Test
    void getsTheNextFreeRefWhateverItsRowsAreCalled() {
        worksheet().when(start("gap-analysis", Map.of())).success().events(started("W2", "gap-analysis"));
    }

    @Test
    void isOfAKindOfTheStrategysOwnAsItIsNow() {
        givenThemeAnd(
                        new WorksheetDefined(SG23, null, WorksheetEvents.form()),
                        new WorksheetDefined(
                                SG23,
                                WorksheetEvents.form(),
                                WorksheetEvents.formChanged().after()))
                .when(start("local-needs", Map.of()))
                .success()
                .events(new WorksheetStarted(
                        SG23, "W1", HEAD, WorksheetEvents.formChanged().after()));
    }

    @Test
    void refusesAKindThatThereIsNot() {
        givenThemeAnd()
                .when(start("weather", Map.of()))
                .exceptionSatisfies(refusal("worksheet.kind-unknown", "kind"))
                .events();
    }

    @Test
    void refusesARefThatIsTakenOrTooLongForThoseOfItsRows() {
        Given given = worksheet();
        given = after(given.when(start("gap-analysis", Map.of("ref", "W1.2")))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events());
        given.when(start("gap-analysis", Map.of("ref", "WORKSHEET-OF-GAPS")))
                .exceptionSatisfies(refusal("worksheet.ref-too-long", "ref"))
                .events();
    }

    @Test
    void beginsWithTheUsualRowsOfTheGuide() {
        int rows = WorksheetKind.of("stakeholders").orElseThrow().usualRows().size();
        givenThemeAnd()
                .when(start("stakeholders", Map.of("usualRows", true)))
                .success()
                .eventsSatisfy(events -> assertThat(events)
                        .hasSize(rows + 1)
                        .last()
                        .satisfies(event -> assertThat(
                                        payload(event, WorksheetRowAdded.class).row())
                                .isEqualTo("W1." + rows)));
    }

    @Test
    void beginsWithTheObjectivesThatItsRowsAreAbout() {
        givenThemeAnd()
                .when(start("gap-analysis", Map.of("usualRows", true)))
                .success()
                .events(STARTED, row("W1.1", WorksheetCell.values("objective", List.of("O1"))));
    }

    @Test
    void beginsWithTheActionsThatWereNotCancelledAndNumbersThatAreFree() {
        givenThemeAnd(actionPlanned("1A"), actionPlanned("1B"), actionCancelled(), actionPlanned("W1.1"))
                .when(start("impact-of-development", Map.of("usualRows", true, "ref", "W1")))
                .success()
                .events(
                        started("W1", "impact-of-development"),
                        row("W1.2", WorksheetCell.values("action", List.of("1B"))),
                        row("W1.3", WorksheetCell.values("action", List.of("W1.1"))));
    }

    @Test
    void saysWhereThereAreNoUsualRows() {
        givenThemeAnd()
                .when(start("resources", Map.of("usualRows", true)))
                .exceptionSatisfies(refusal("worksheet.no-usual-rows", "usualRows"))
                .events();
    }
}
