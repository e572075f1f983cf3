package org.waymark.command.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeRetired;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.schema.Changes;
import org.waymark.command.strategy.ReviseCharter;
import org.waymark.events.IndicatorEvents;
import org.waymark.events.RiskEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;

/** What the cells of a row refer to is there, and of the kind that the column is about. */
class CellReferencesTest extends WorksheetTest {

    private Given of(String kind, Object... events) {
        List<Object> all = new ArrayList<>(List.of(started("W1", kind)));
        all.addAll(List.of(events));
        return givenThemeAnd(all.toArray());
    }

    @Test
    void severalActionsAreNamedInOneTextAndAnythingElseIsWords() {
        Given given = of("change-impact", actionPlanned("1A"), actionPlanned("1B"), RiskEvents.raised());
        given = after(given.when(add(Map.of("change", "New rota", "actions", " 1a;1B, 1A ")))
                .success()
                .events(row(
                        "W1.1",
                        WorksheetCell.text("change", "New rota"),
                        WorksheetCell.values("actions", List.of("1A", "1B")))));
        for (String words : List.of("1A, 9Z", "R1", "Tell the unions first")) {
            given = after(given.when(revise("W1.1", Map.of("actions", words)))
                    .success()
                    .eventsSatisfy(events -> assertThat(payload(events.getFirst(), WorksheetRowRevised.class)
                                    .after())
                            .contains(WorksheetCell.text("actions", words))));
        }
    }

    @Test
    void nothingIsAnsweredByAThemeThatIsRetired() {
        Map<String, Object> fields = Map.of("source", "national", "issue", "Pay");
        Given given = of("priorities", themeRetired());
        given = after(given.when(add(with(fields, "theme", "Recruitment")))
                .exceptionSatisfies(refusal("worksheet.cells", "values.theme"))
                .events());
        given.when(add(with(fields, "theme", "1")))
                .exceptionSatisfies(refusal("worksheet.cells", "values.theme"))
                .events();
    }

    @Test
    void aThemeIsNamedByItsTitle() {
        of("priorities")
                .when(add(Map.of("source", "national", "issue", "Pay", "theme", "recruitment")))
                .success()
                .events(row(
                        "W1.1",
                        WorksheetCell.text("issue", "Pay"),
                        WorksheetCell.values("source", List.of("national")),
                        WorksheetCell.values("theme", List.of("1"))));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put(field, value);
        return all;
    }

    @Test
    void aStakeholderIsARowOfAWorksheetOfStakeholders() {
        WorksheetRowAdded unions =
                new WorksheetRowAdded(SG23, "W2", "W2.1", List.of(WorksheetCell.text("group", "Trade unions")));
        Given given = of(
                "engagement",
                started("W2", "stakeholders"),
                unions,
                new WorksheetRowAdded(SG23, "W2", "W2.2", List.of(WorksheetCell.text("group", "The press"))),
                new WorksheetRowRemoved(SG23, "W2", "W2.2"),
                started("W3", "gap-analysis"),
                new WorksheetRowAdded(SG23, "W3", "W3.1", List.of(WorksheetCell.text("objective", "Pay"))));
        given = after(given.when(add(Map.of("group", "w2.1", "phase.aligning", "A letter")))
                .success()
                .events(row(
                        "W1.1",
                        WorksheetCell.values("group", List.of("W2.1")),
                        WorksheetCell.text("phase.aligning", "A letter"))));
        given = after(given.when(add(Map.of("group", "W2.2")))
                .success()
                .events(row("W1.2", WorksheetCell.text("group", "W2.2"))));
        given.when(add(Map.of("group", "W3.1"))).success().events(row("W1.3", WorksheetCell.text("group", "W3.1")));
    }

    @Test
    void anIndicatorIsOneThatThereIs() {
        Given given = of("impact-chain", IndicatorEvents.added(), RiskEvents.raised());
        given = after(given.when(add(Map.of("action", "Recruit", "measure", "i1")))
                .success()
                .events(row(
                        "W1.1",
                        WorksheetCell.text("action", "Recruit"),
                        WorksheetCell.values("measure", List.of("I1")))));
        for (String words : List.of("R1", "I9", "Posts that are filled")) {
            given = after(given.when(revise("W1.1", Map.of("measure", words)))
                    .success()
                    .eventsSatisfy(events -> assertThat(payload(events.getFirst(), WorksheetRowRevised.class)
                                    .after())
                            .contains(WorksheetCell.text("measure", words))));
        }
    }

    @Test
    void aColumnStandsForEachObjectiveThatTheCharterHasNow() {
        Given given = of("impact-map", actionPlanned("1A"));
        given = after(given.when(add(Map.of("action", "1A", "impact.O1", "high")))
                .success()
                .events(row(
                        "W1.1",
                        WorksheetCell.values("action", List.of("1A")),
                        WorksheetCell.values("impact.O1", List.of("H")))));
        given = after(given.when(new ReviseCharter(
                        SG23, new Changes<>(Map.of("objectives", List.of("Fewer vacancies", "Better pay")))))
                .success());
        given = after(given.when(new ReviseCharter(SG23, new Changes<>(Map.of("objectives", List.of("Better pay")))))
                .success());
        given = after(given.when(revise("W1.1", Map.of("impact.O1", "L")))
                .exceptionSatisfies(refusal("worksheet.cells", "values.impact.O1"))
                .events());
        given.when(revise("W1.1", Map.of("impact.O2", "L")))
                .success()
                .events(revised(
                        row(
                                "W1.1",
                                WorksheetCell.values("action", List.of("1A")),
                                WorksheetCell.values("impact.O1", List.of("H"))),
                        WorksheetCell.values("action", List.of("1A")),
                        WorksheetCell.values("impact.O2", List.of("L")),
                        WorksheetCell.values("impact.O1", List.of("H"))));
    }

    @Test
    void peopleWhoAreNamedAreMembers() {
        Given given = of("communications", new RoleGranted(SG23, "lead", Role.LEAD));
        Map<String, Object> fields = Map.of("audience", "Staff", "message", "We listened");
        given = after(given.when(add(with(fields, "by", "lead, Head of Service")))
                .success()
                .events(row(
                        "W1.1",
                        WorksheetCell.text("message", "We listened"),
                        WorksheetCell.text("audience", "Staff"),
                        WorksheetCell.values("by", List.of("lead", "Head of Service")))));
        given.when(add(with(fields, "by", List.of("lead", "stranger"))))
                .exceptionSatisfies(refusal("worksheet.cells", "values.by"))
                .events();
    }
}
