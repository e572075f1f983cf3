package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;
import tools.jackson.databind.JsonNode;

/** What {@code docs/interfaces.md} promises to programs that ask: shapes, positions, and who may read. */
@ExtendWith(Demo.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class QueryInterfaceIT {

    private static final String GRID = "/api/strategies/QRY1/progress-grid";

    private final Demo demo;
    private final Api coordinator;
    private long beforeRed;
    private long red;

    QueryInterfaceIT(Demo demo) {
        this.demo = demo;
        coordinator = demo.as("coordinator");
    }

    @BeforeAll
    void tellsAShortStory() {
        coordinator
                .command("create-strategy", "{'code':'QRY1','title':'Queries','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
        coordinator
                .command("add-theme", "{'strategy':'QRY1','ref':'1','title':'Recruitment'}")
                .accepted();
        coordinator
                .command("add-workstream", "{'strategy':'QRY1','theme':'1','ref':'1A','title':'Academy'}")
                .accepted();
        coordinator
                .command(
                        "plan-action",
                        "{'strategy':'QRY1','ref':'1A.1','workstream':'1A','activities':'Recruit twelve','leads':['lead'],'by':'2023-09-30'}")
                .accepted();
        beforeRed = coordinator
                .command(
                        "register-project",
                        "{'strategy':'QRY1','ref':'P1','theme':'1','title':'Academy','leads':['lead']}")
                .accepted();
        red = demo.as("lead")
                .command(
                        "report-stage-progress",
                        "{'strategy':'QRY1','project':'P1','stage':'resourcing','rating':'R','comment':'No trainer','helpNeeded':'Find one','asAt':'2023-06-30'}")
                .accepted();
    }

    @Test
    void showsTheProgressGridInItsShape() {
        JsonNode grid = asked(GRID).json();

        assertThat(grid.at("/strategy").asString()).isEqualTo("QRY1");
        assertThat(grid.at("/stages").values().stream()
                        .map(stage -> stage.at("/title").asString()))
                .containsExactly("Resourcing", "Designing", "Piloting", "Roll out", "Embedding", "Reviewing");
        assertThat(grid.at("/stages/3/id").asString()).isEqualTo("roll-out");
        JsonNode project = grid.at("/themes/0/projects/0");
        assertThat(fields(project)).contains("ref", "title", "leads", "status", "comment", "cells");
        JsonNode cell = project.at("/cells/resourcing");
        assertThat(cell.at("/rating").asString()).isEqualTo("R");
        assertThat(cell.at("/comment").asString()).isEqualTo("No trainer");
        assertThat(cell.at("/asAt").asString()).isEqualTo("2023-06-30");
        assertThat(cell.at("/by").asString()).isEqualTo("lead");
        assertThat(cell.at("/position").asLong()).isEqualTo(red);
        assertThat(cell.at("/helpNeeded").asString()).isEqualTo("Find one");
        assertThat(cell.at("/recordedAt").asString()).endsWith("Z");
    }

    @Test
    void showsTheActionPlanInItsShape() {
        JsonNode plan = asked("/api/strategies/QRY1/action-plan").json();

        assertThat(plan.at("/strategy").asString()).isEqualTo("QRY1");
        JsonNode action = plan.at("/actions/0");
        assertThat(fields(action))
                .contains(
                        "ref",
                        "theme",
                        "workstream",
                        "activities",
                        "outcomes",
                        "leads",
                        "by",
                        "review",
                        "priority",
                        "status",
                        "rating",
                        "slippage",
                        "overdue");
        assertThat(action.at("/ref").asString()).isEqualTo("1A.1");
        assertThat(action.at("/theme").asString()).isEqualTo("1");
        assertThat(action.at("/overdue").asBoolean()).isTrue();
    }

    @Test
    void showsTheAuditTrailInItsShape() {
        JsonNode entries = asked("/api/strategies/QRY1/audit-trail?item=P1").at("/entries");

        assertThat(entries.size()).isEqualTo(2);
        JsonNode entry = entries.values().stream()
                .filter(one -> one.at("/position").asLong() == red)
                .findFirst()
                .orElseThrow();
        assertThat(fields(entry))
                .contains(
                        "position",
                        "recordedAt",
                        "asAt",
                        "actor",
                        "role",
                        "type",
                        "item",
                        "sentence",
                        "changes",
                        "reason",
                        "decision");
        assertThat(entry.at("/actor").asString()).isEqualTo("lead");
        assertThat(entry.at("/role").asString()).isEqualToIgnoringCase("lead");
        assertThat(entry.at("/type").asString()).isEqualTo("StageProgressReported");
        assertThat(entry.at("/item").asString()).isEqualTo("P1");
        assertThat(entry.at("/sentence").asString()).contains("Red");
        assertThat(fields(entry.at("/changes/0"))).contains("field", "before", "after");
    }

    @Test
    void filtersTheAuditTrail() {
        String trail = "/api/strategies/QRY1/audit-trail";

        assertThat(asked(trail + "?actor=lead").at("/entries").size()).isEqualTo(1);
        assertThat(asked(trail + "?type=ThemeAdded").at("/entries").size()).isEqualTo(1);
        assertThat(asked(trail + "?limit=2").at("/entries").size()).isEqualTo(2);
        assertThat(asked(trail + "?limit=2&after=" + beforeRed)
                        .at("/entries/0/position")
                        .asLong())
                .isEqualTo(red);
    }

    @Test
    void listsTheStrategies() {
        assertThat(asked("/api/strategies").body()).contains("QRY1", Demo.STRATEGY);
    }

    @Test
    void showsACaseFile() {
        assertThat(asked("/api/strategies/QRY1/cases/P1").body()).contains("No trainer", "Find one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress-grid", "action-plan", "audit-trail", "cases/P1"})
    void saysThePositionItShows(String query) {
        Answer answer = asked("/api/strategies/QRY1/" + query);

        assertThat(answer.at("/position").asLong()).isGreaterThanOrEqualTo(red);
        assertThat(answer.header("Waymark-Position"))
                .isEqualTo(answer.at("/position").asString());
    }

    @Test
    void refusesAPositionThatTheLedgerHasNotComeTo() {
        assertThat(coordinator.ask(GRID, "Waymark-Min-Position", "1000000000").status())
                .isEqualTo(400);
    }

    @Test
    void showsTheGridAsItWasKnownAtAPosition() {
        assertThat(asked(GRID + "?asOf=position:" + beforeRed)
                        .at("/themes/0/projects/0/cells")
                        .size())
                .isZero();
        assertThat(asked(GRID + "?asOf=position:" + red)
                        .at("/themes/0/projects/0/cells")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday", "position:x", "2023-02-31"})
    void refusesAMomentThatIsNone(String asOf) {
        coordinator.ask(GRID + "?asOf=" + asOf).problem(400);
    }

    @Test
    void knowsNoOtherStrategyOrCase() {
        coordinator.ask("/api/strategies/NONE/progress-grid").problem(404);
        coordinator.ask("/api/strategies/QRY1/cases/P77").problem(404);
    }

    @Test
    void asksWhoItIs() {
        assertThat(demo.asNobody().ask(GRID).status()).isEqualTo(401);
    }

    @Test
    void showsViewersThePagesButNotTheAuditTrail() {
        demo.as("viewer").ask(GRID).ok();
        demo.as("viewer").ask("/api/strategies/QRY1/audit-trail").problem(403);
    }

    @Test
    void showsAdministratorsNoContent() {
        demo.as("admin").ask(GRID).problem(403);
    }

    @Test
    void isHealthy() {
        assertThat(demo.asNobody().ask("/actuator/health").ok().at("/status").asString())
                .isEqualTo("UP");
        assertThat(demo.asNobody()
                        .askCommands("/actuator/health")
                        .ok()
                        .at("/status")
                        .asString())
                .isEqualTo("UP");
    }

    private Answer asked(String path) {
        return coordinator.ask(path, "Waymark-Min-Position", Long.toString(red)).ok();
    }

    private static List<String> fields(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
