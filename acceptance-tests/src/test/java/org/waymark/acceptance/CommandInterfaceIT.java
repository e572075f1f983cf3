package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;
import tools.jackson.databind.JsonNode;

/** What {@code docs/interfaces.md} promises to programs that give commands, by its own examples. */
@ExtendWith(Demo.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CommandInterfaceIT {

    private static final String RED = """
            {'strategy':'CMD1','project':'%s','stage':'resourcing','rating':'R','comment':'The trainer withdrew',
             'helpNeeded':'Agree to another provider','asAt':'2023-06-30'}""";

    private final Demo demo;
    private final Api coordinator;
    private final Api lead;

    CommandInterfaceIT(Demo demo) {
        this.demo = demo;
        coordinator = demo.as("coordinator");
        lead = demo.as("lead");
    }

    @BeforeAll
    void createsAStrategyWithThemeAndProjects() {
        Answer created = coordinator.command(
                "create-strategy", "{'code':'CMD1','title':'Commands','from':'2023-04-01','to':'2025-03-31'}");
        created.accepted();
        assertThat(created.at("/id").asString()).isEqualTo("CMD1");
        coordinator
                .command("add-theme", "{'strategy':'CMD1','ref':'1','title':'Recruitment','outcomes':['Fewer leave']}")
                .accepted();
        for (String ref : new String[] {"P1", "P2", "P3", "P4", "P5"}) {
            register(ref, "lead");
        }
        register("P9", "Head of Service");
    }

    @Test
    void answersWithIdAndPosition() {
        Answer reported = lead.command("report-stage-progress", RED.formatted("P1"));

        long position = reported.accepted();
        assertThat(reported.header("Waymark-Position")).isEqualTo(Long.toString(position));
        assertThat(reported.at("/id").asString()).isNotBlank();
    }

    @Test
    void storesNothingTwiceForTheSameKeyAndBody() {
        Answer first = lead.command("report-stage-progress", RED.formatted("P2"), "Idempotency-Key", "key-p2");
        Answer second = lead.command("report-stage-progress", RED.formatted("P2"), "Idempotency-Key", "key-p2");

        assertThat(second.accepted()).isEqualTo(first.accepted());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(entriesAbout("P2", second.accepted())).isEqualTo(2);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        lead.command("add-note", "{'strategy':'CMD1','item':'P3','text':'One'}", "Idempotency-Key", "key-p3")
                .accepted();

        Answer other =
                lead.command("add-note", "{'strategy':'CMD1','item':'P3','text':'Two'}", "Idempotency-Key", "key-p3");

        assertThat(other.status()).isIn(409, 422);
        other.problem(other.status());
    }

    @Test
    void refusesWhereTheCaseWasChangedMeanwhile() {
        long seen = lead.command("add-note", "{'strategy':'CMD1','item':'P4','text':'First'}")
                .accepted();
        lead.command("add-note", "{'strategy':'CMD1','item':'P4','text':'Meanwhile'}")
                .accepted();

        lead.command("add-note", "{'strategy':'CMD1','item':'P4','text':'Late','expectedPosition':%d}".formatted(seen))
                .problem(409);
    }

    @Test
    void acceptsWhereTheCaseIsAsExpected() {
        long seen = lead.command("add-note", "{'strategy':'CMD1','item':'P5','text':'First'}")
                .accepted();

        lead.command("add-note", "{'strategy':'CMD1','item':'P5','text':'Next','expectedPosition':%d}".formatted(seen))
                .accepted();
    }

    @Test
    void refusesWhatIsNotJson() {
        lead.raw("add-note", "strategy=CMD1", "application/json").problem(400);
    }

    @Test
    void refusesAnUnknownFieldAndNamesIt() {
        Answer refused = lead.command("add-note", "{'strategy':'CMD1','item':'P1','text':'x','colour':'red'}")
                .problem(400);

        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("colour");
    }

    @Test
    void refusesAWrongTypeAndNamesTheField() {
        Answer refused = lead.command("add-note", "{'strategy':'CMD1','item':'P1','text':'x','asAt':'yesterday'}")
                .problem(400);

        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("asAt");
    }

    @Test
    void refusesAMissingFieldAndNamesIt() {
        Answer refused =
                lead.command("add-note", "{'strategy':'CMD1','item':'P1'}").problem(400);

        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("text");
    }

    @Test
    void asksWhoItIs() {
        demo.asNobody()
                .command("add-note", "{'strategy':'CMD1','item':'P1','text':'x'}")
                .problem(401);
        new Api(demo.commandAddress(), demo.address(), "lead", "wrong")
                .command("add-note", "{'strategy':'CMD1','item':'P1','text':'x'}")
                .problem(401);
    }

    @Test
    void refusesALeadWhoDoesNotLeadTheProject() {
        lead.command("report-stage-progress", RED.formatted("P9")).problem(403);
    }

    @Test
    void letsViewersAuditorsAndAdministratorsChangeNothing() {
        for (String account : new String[] {"viewer", "auditor", "admin"}) {
            demo.as(account)
                    .command("add-note", "{'strategy':'CMD1','item':'P1','text':'x'}")
                    .problem(403);
            demo.as(account)
                    .command("report-stage-progress", RED.formatted("P1"))
                    .problem(403);
        }
    }

    @Test
    void knowsNoSuchCommandStrategyOrCase() {
        coordinator.command("paint-it-black", "{}").problem(404);
        coordinator
                .command("add-note", "{'strategy':'NONE','item':'P1','text':'x'}")
                .problem(404);
        coordinator
                .command("add-note", "{'strategy':'CMD1','item':'P77','text':'x'}")
                .problem(404);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String text = "x".repeat(3_000_000);

        lead.command("add-note", "{'strategy':'CMD1','item':'P1','text':'%s'}".formatted(text))
                .problem(413);
    }

    @Test
    void refusesWhatIsNoJsonMediaType() {
        lead.raw("add-note", "{\"strategy\":\"CMD1\",\"item\":\"P1\",\"text\":\"x\"}", "text/plain")
                .problem(415);
    }

    @Test
    void refusesRedWithoutHelpByARule() {
        Answer refused = lead.command(
                        "report-stage-progress",
                        "{'strategy':'CMD1','project':'P1','stage':'piloting','rating':'R','comment':'x','asAt':'2023-06-30'}")
                .problem(422);

        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("helpNeeded");
    }

    @Test
    void tellsWhichCommandsThereAre() {
        JsonNode commands = coordinator.askCommands("/api/commands").ok().json();

        assertThat(commands.toString())
                .contains(
                        "\"create-strategy\"",
                        "\"revise-charter\"",
                        "\"adopt-strategy\"",
                        "\"add-theme\"",
                        "\"add-workstream\"",
                        "\"define-stage-scheme\"",
                        "\"define-rating-scale\"",
                        "\"register-project\"",
                        "\"report-stage-progress\"",
                        "\"correct-stage-progress\"",
                        "\"answer-help-request\"",
                        "\"plan-action\"",
                        "\"add-note\"");
    }

    private void register(String ref, String leadId) {
        coordinator
                .command(
                        "register-project",
                        "{'strategy':'CMD1','ref':'%s','theme':'1','title':'Project %s','leads':['%s']}"
                                .formatted(ref, ref, leadId))
                .accepted();
    }

    private int entriesAbout(String item, long seen) {
        return coordinator
                .ask("/api/strategies/CMD1/audit-trail?item=" + item, "Waymark-Min-Position", Long.toString(seen))
                .ok()
                .at("/entries")
                .size();
    }
}
