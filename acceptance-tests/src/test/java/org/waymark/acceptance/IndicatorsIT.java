package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Answer;
import tools.jackson.databind.JsonNode;

/** Whether a strategy works: figures against targets, questions answered and dimensions scored, and what followed from them. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class IndicatorsIT {

    private static int number;

    private final String code = "IND" + ++number;
    private final String pages = "/strategies/" + code;
    private final String api = "/api/strategies/" + code;

    @BeforeEach
    void aStrategyWithAnOutcome(Demo demo) {
        command(
                demo,
                "coordinator",
                "create-strategy",
                "{'code':'%s','title':'Measured','from':'2023-04-01','to':'2099-03-31'}");
        command(
                demo,
                "coordinator",
                "add-theme",
                "{'strategy':'%s','ref':'1','title':'Recruitment','outcomes':['Fewer vacancies','Better starts']}");
    }

    private Answer command(Demo demo, String account, String name, String body) {
        Answer answer = demo.as(account).command(name, body.formatted(code));
        answer.accepted();
        return answer;
    }

    private JsonNode ask(Demo demo, String path) {
        return demo.as("auditor").ask(api + path).ok().json();
    }

    @Test
    void anIndicatorIsMeasuredCorrectedSeenAsItWasAndTakenAway(Demo demo, Visitors visitors) {
        Visitor coordinator = visitors.withoutJavaScript(demo.address()).signIn("coordinator", Demo.PASSWORD);
        coordinator.open(pages + "/do/add-indicator");
        coordinator.fill("Name", "Vacancy rate").fill("Unit", "%");
        coordinator.choose("Which way it should go", "Better when lower");
        coordinator.select("What it is about", "1: Fewer vacancies");
        coordinator
                .fill("Period of the baseline (optional)", "2022-23")
                .fill("Value of the baseline (optional)", "18.2");
        coordinator.press("Add the indicator");
        assertThat(coordinator.page().locator("h1")).hasText("Vacancy rate");

        coordinator.open(pages + "/cases/I1/do/revise");
        coordinator.fill("Value of the baseline (optional)", "18.4").fill("Reason", "The return was corrected");
        coordinator.press("Save the changes");
        assertThat(coordinator.page().locator("#content")).containsText("18.4% in 2022-23");

        command(
                demo,
                "coordinator",
                "set-indicator-target",
                "{'strategy':'%s','indicator':'I1','period':'2023-24','value':15}");
        for (String figures :
                List.of("'2023-Q2','value':17.4", "'2023-Q3','suppressed':true", "'2023-Q4','value':16.9")) {
            command(demo, "lead", "record-measurement", "{'strategy':'%s','indicator':'I1','period':" + figures + "}");
        }
        assertThat(ask(demo, "/indicators").at("/indicators/0/direction").asString())
                .as("two values are no trend")
                .isEqualTo("TOO_FEW");
        coordinator.open(pages + "/indicators/I1");
        coordinator.fill("Period", "Q1 2024").fill("Numerator (optional)", "81").fill("Denominator (optional)", "500");
        coordinator.press("Record the measurement");
        assertThat(coordinator.page().locator("#content")).containsText("16.2%");

        JsonNode before = ask(demo, "/indicators/I1");
        assertThat(before.at("/summary/rating").asString()).isEqualTo("A");
        assertThat(before.at("/summary/direction").asString()).isEqualTo("IMPROVING");
        command(
                demo,
                "coordinator",
                "correct-measurement",
                "{'strategy':'%s','indicator':'I1','period':'2024-Q1','value':17.2,'reason':'One team was left out'}");
        JsonNode now = ask(demo, "/indicators/I1");
        assertThat(now.at("/summary/rating").asString()).isEqualTo("R");
        assertThat(now.at("/former/0/value").decimalValue()).isEqualByComparingTo("16.2");
        assertThat(now.at("/former/0/reason").asString()).isEqualTo("One team was left out");
        assertThat(ask(
                                demo,
                                "/indicators/I1?asOf=position:"
                                        + before.path("position").asLong())
                        .at("/summary/rating")
                        .asString())
                .isEqualTo("A");
        assertThat(demo.as("viewer").ask(api + "/indicators/I1/chart.svg").ok().body())
                .startsWith("<svg")
                .contains("Vacancy rate", "Target");
        for (String format : List.of("csv", "xlsx")) {
            JsonNode report = demo.as("coordinator")
                    .importFile(
                            "/api/import/measurements",
                            code,
                            true,
                            "measurements." + format,
                            demo.as("viewer").file(api + "/indicators/I1." + format))
                    .ok()
                    .json();
            List<String> became = new ArrayList<>();
            report.path("rows").forEach(row -> became.add(row.path("action").asString()));
            assertThat(became).as("%s: %s", format, report).containsExactly("same", "same", "same", "same");
        }
        coordinator.open(pages);
        assertThat(coordinator.page().locator("#content"))
                .containsText("Off target: 17.2% in January to March 2024, target 15%.");
    }

    @Test
    void theNextRunAndRoundShowWhatBecameOfWhatFollowedFromTheLast(Demo demo) {
        command(demo, "coordinator", "start-diagnostic", "{'strategy':'%s','title':'At the start'}");
        command(
                demo,
                "member",
                "answer-question",
                "{'strategy':'%s','diagnostic':'Q1','question':'6.2','answer':'NO','evidence':'Nobody asked'}");
        command(
                demo,
                "coordinator",
                "plan-action",
                "{'strategy':'%s','ref':'1A','theme':'1','activities':'Fill in a gap analysis','leads':['lead'],'items':['Q1.6.2']}");
        command(demo, "coordinator", "close-diagnostic", "{'strategy':'%s','diagnostic':'Q1'}");
        command(demo, "coordinator", "complete-action", "{'strategy':'%s','action':'1A','evidence':'W1 is agreed'}");
        command(demo, "coordinator", "start-diagnostic", "{'strategy':'%s','title':'A year on'}");
        command(
                demo,
                "member",
                "answer-question",
                "{'strategy':'%s','diagnostic':'Q2','question':'6.2','answer':'YES'}");

        JsonNode run = ask(demo, "/diagnostics/Q2");
        assertThat(run.path("questions").size()).isEqualTo(63);
        assertThat(run.toString()).contains("\"BETTER\"", "Fill in a gap analysis");
        assertThat(demo.as("viewer")
                        .ask(api + "/diagnostics/Q2/answers.svg")
                        .ok()
                        .body())
                .startsWith("<svg");

        command(
                demo,
                "coordinator",
                "start-assessment-round",
                "{'strategy':'%s','title':'Baseline','groups':['Health']}");
        command(
                demo,
                "member",
                "score-dimension",
                "{'strategy':'%s','assessment':'F1','dimension':'shared-identity','now':2,'wanted':4}");
        command(
                demo,
                "coordinator",
                "plan-action",
                "{'strategy':'%s','ref':'1B','theme':'1','activities':'One induction for all','leads':['lead'],'items':['F1.1']}");
        command(demo, "coordinator", "close-assessment-round", "{'strategy':'%s','assessment':'F1'}");
        command(demo, "coordinator", "start-assessment-round", "{'strategy':'%s','title':'A year on'}");
        command(
                demo,
                "member",
                "score-dimension",
                "{'strategy':'%s','assessment':'F2','dimension':'shared-identity','now':3,'wanted':4}");

        JsonNode round = ask(demo, "/assessments/F2");
        JsonNode first = round.at("/dimensions/0");
        assertThat(first.path("id").asString()).isEqualTo("shared-identity");
        assertThat(first.path("now").decimalValue()).isEqualByComparingTo("3");
        assertThat(first.at("/last/now").decimalValue()).isEqualByComparingTo("2");
        assertThat(round.path("followed").toString()).contains("One induction for all");
        assertThat(demo.as("viewer").ask(api + "/assessments/F2/radar.svg").ok().body())
                .startsWith("<svg")
                .contains("Wanted");
    }
}
