package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The risk register, the risk matrix and what can be done about risks, as pages and for programs. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class RiskPagesIT {

    private static final String REGISTER = "/strategies/SG23/risks";
    private static final String MATRIX = "/strategies/SG23/risks/matrix";
    private static final String FILE = "/strategies/SG23/cases/R1";
    private static final Pattern REF = Pattern.compile("Risk </span><span>(R\\d)</span>");

    private final JsonMapper json = new JsonMapper();

    private static String refs(String page) {
        return String.join(
                " ",
                REF.matcher(page).results().map(MatchResult::group).toList().stream()
                        .map(found -> found.replaceAll(".*>(R\\d)<.*", "$1"))
                        .toList());
    }

    @Test
    void showsWhereEachRiskCameFromAndWhereItIsMeantToGo(PagesUnderTest pages) {
        String page = pages.by("viewer").get(pages.seen(REGISTER)).body();

        assertThat(page)
                .contains("Newly qualified staff leave", "Inherent</span>", "Current</span>", "Target</span>")
                .contains("Overdue</strong>", "Occurred: now an issue", "Escalated to Senior leadership team")
                .contains("3 of 4 risks")
                .doesNotContain("/do/raise-risk");
        assertThat(refs(page)).isEqualTo("R2 R4 R1");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=ref, R1 R2 R4",
        "sort=title, R2 R4 R1",
        "sort=owner, R1 R2 R4",
        "sort=monitor, R1 R2 R4",
        "sort=nonsense, R2 R4 R1",
        "status=all&sort=ref, R1 R2 R3 R4",
        "status=closed, R3",
        "status=occurred, R4",
        "rating=high, R2",
        "rating=medium, R4 R1",
        "theme=1, R1",
        "theme=none, ''",
        "owner=somebody, R2 R4",
        "owner=member, R1",
        "overdue=true, R1",
        "mine=true, R1",
        "text=ACADEMY, R2",
        "text=lead, R1"
    })
    void showsTheRisksThatMatchInTheOrderAskedFor(String query, String expected, PagesUnderTest pages) {
        assertThat(refs(pages.by("lead").get(pages.seen(REGISTER + "?" + query)).body()))
                .isEqualTo(expected);
    }

    @Test
    void keepsTheFilterWhenItIsSorted(PagesUnderTest pages) {
        String page = pages.by("lead")
                .get(pages.seen(REGISTER + "?status=all&owner=somebody&sort=owner"))
                .body();

        assertThat(page)
                .contains("href=\"?owner=somebody&amp;status=all&amp;sort=ref\"")
                .containsOnlyOnce("aria-sort=\"ascending\"");
    }

    @Test
    void putsEachRiskIntoItsCell(PagesUnderTest pages) {
        Visit viewer = pages.by("viewer");
        String now = viewer.get(pages.seen(MATRIX)).body();
        String inherent =
                viewer.get(pages.seen(MATRIX + "?assessment=inherent")).body();
        String target = viewer.get(pages.seen(MATRIX + "?assessment=target")).body();

        assertThat(cell(now, "Medium</span> <span>6<")).contains("/cases/R1");
        assertThat(cell(now, "High</span> <span>20<")).contains("/cases/R2").doesNotContain("/cases/R1");
        assertThat(cell(inherent, "High</span> <span>20<")).contains("/cases/R1");
        assertThat(target).contains("No target assessment:").contains("/cases/R4");
        assertThat(now).doesNotContain("/cases/R3");
    }

    /** The cells with this rating and score. */
    private static String cell(String page, String rating) {
        return Pattern.compile("<td role=\"cell\" class=\"wm-heat__cell.*?</td>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(cell -> cell.contains(rating))
                .reduce("", String::concat);
    }

    @Test
    void showsARiskWithItsAssessmentsAndWhy(PagesUnderTest pages) {
        String file = pages.by("lead").get(pages.seen(FILE)).body();

        assertThat(file)
                .contains("Assessments", "5 Almost certain", "4 Major", "Two left last year")
                .contains("Changes to the assessment", "Nobody has left since June", "2 × 3 = 6")
                .contains("Caseloads are high", "Protect caseloads in the first year", "Agree a cap")
                .contains("1 Recruitment", "Within six months", "/cases/P1")
                .contains("/cases/R1/do/reassess", "/cases/R1/do/close")
                .doesNotContain("/cases/R1/do/reopen");
    }

    @Test
    void saysThatARiskIsAnIssueOrClosedAndWhy(PagesUnderTest pages) {
        Visit coordinator = pages.by("coordinator");

        assertThat(coordinator.get(pages.seen("/strategies/SG23/cases/R4")).body())
                .contains("It is now an issue.", "Two pilots were put off.", "Backfill for two managers");
        assertThat(coordinator.get(pages.seen("/strategies/SG23/cases/R3")).body())
                .contains("All three have signed for two more years", "/cases/R3/do/reopen")
                .doesNotContain("/cases/R3/do/close");
    }

    @Test
    void offersNothingToThoseWhoDoNotAnswerForIt(PagesUnderTest pages) {
        assertThat(pages.by("sponsor").get(pages.seen(FILE)).body()).doesNotContain("/cases/R1/do/reassess");
        assertThat(pages.by("sponsor").get(FILE + "/do/reassess").statusCode()).isEqualTo(403);
        assertThat(pages.by("member").get(FILE + "/do/reassess").statusCode()).isEqualTo(200);
        assertThat(pages.by("viewer").get("/strategies/SG23/do/raise-risk").statusCode())
                .isEqualTo(403);
        assertThat(pages.by("administrator").get(REGISTER).statusCode()).isEqualTo(403);
    }

    @Test
    void changesNothingInThePast(PagesUnderTest pages) {
        String past = pages.by("coordinator")
                .get(REGISTER + "?asOf=position:" + pages.head())
                .body();

        assertThat(past)
                .contains("You are viewing the past", "/cases/R1?asOf=position")
                .doesNotContain("/do/raise-risk");
        assertThat(pages.by("coordinator").get(REGISTER + "?asOf=position:9").body())
                .contains("No risks had been recorded by then");
    }

    @Test
    void raisesARisk(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'R1','position':" + pages.head() + "}");
        String form = "/strategies/SG23/do/raise-risk";

        HttpResponse<String> answer = pages.by("lead")
                .post(
                        form,
                        form,
                        Map.of(
                                "title", "Floods",
                                "owner", "Head of Service",
                                "items", "P1\nP2",
                                "inherent.likelihood", "4",
                                "inherent.impact", "3",
                                "inherent.confidence", "HIGH",
                                "monitorNext-day", "1",
                                "monitorNext-month", "9",
                                "monitorNext-year", "2026"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/strategies/SG23/cases/R1");
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/raise-risk");
        JsonNode sent = json.readTree(pages.commands().last().body());
        assertThat(sent.at("/inherent/likelihood").isInt()).isTrue();
        assertThat(sent.at("/inherent/impact").asInt()).isEqualTo(3);
        assertThat(sent.at("/inherent/confidence").asString()).isEqualTo("HIGH");
        assertThat(sent.has("current")).isFalse();
        assertThat(sent.path("items")).hasSize(2);
        assertThat(sent.path("monitorNext").asString()).isEqualTo("2026-09-01");
    }

    @Test
    void raisesARiskAboutAProjectFromItsFile(PagesUnderTest pages) {
        Visit lead = pages.by("lead");

        assertThat(lead.get(pages.seen("/strategies/SG23/cases/P1")).body())
                .contains("/cases/P1/do/raise-risk", "Raise a linked risk");
        assertThat(lead.get("/strategies/SG23/cases/P1/do/raise-risk").body())
                .containsPattern("name=\"items\"[^>]*>P1</textarea>");
    }

    @Test
    void asksForWhatARiskNeeds(PagesUnderTest pages) {
        String form = "/strategies/SG23/do/raise-risk";

        HttpResponse<String> answer = pages.by("lead").post(form, form, Map.of("title", " ", "owner", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Enter a title", "Choose the inherent likelihood")
                .contains("href=\"#inherent.likelihood\"")
                .doesNotContain("href=\"#owner\"");
    }

    @Test
    void takesARatingWithoutNumbersAndNoOwner(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'R9','position':" + pages.head() + "}");
        String form = "/strategies/SG23/do/raise-risk";

        HttpResponse<String> answer =
                pages.by("lead").post(form, form, Map.of("title", "Floods", "owner", "", "inherent.rating", "High"));

        assertThat(answer.statusCode()).isEqualTo(303);
        JsonNode sent = json.readTree(pages.commands().last().body());
        assertThat(sent.path("inherent").toString()).isEqualTo("{\"rating\":\"High\"}");
        assertThat(sent.has("owner")).isFalse();
    }

    @Test
    void reassessesARisk(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'R1','position':" + pages.head() + "}");
        String form = FILE + "/do/reassess";

        pages.by("lead")
                .post(
                        form + "?assessment=TARGET",
                        form + "?assessment=TARGET",
                        Map.of("likelihood", "1", "impact", "2", "reason", "More is possible"));

        JsonNode sent = json.readTree(pages.commands().last().body());
        assertThat(pages.commands().last().path()).isEqualTo("/api/commands/reassess-risk");
        assertThat(sent.path("risk").asString()).isEqualTo("R1");
        assertThat(sent.path("assessment").asString()).isEqualTo("TARGET");
        assertThat(sent.path("likelihood").isInt()).isTrue();
        assertThat(sent.path("reason").asString()).isEqualTo("More is possible");
    }

    @Test
    void keepsTheActionsOfAResponseAndAddsOne(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'R1','position':" + pages.head() + "}");
        String form = FILE + "/do/respond";
        Visit lead = pages.by("lead");

        assertThat(lead.get(form).body()).contains(">Agree a cap</textarea>", "name=\"actions-2-what\"");
        lead.post(
                form,
                form,
                Map.of(
                        "response", "TREAT",
                        "actions-0-what", "Agree a cap",
                        "actions-0-done", "true",
                        "actions-2-what", "Tell the teams",
                        "actions-2-who", "member"));

        JsonNode sent = json.readTree(pages.commands().last().body());
        assertThat(sent.path("actions")).hasSize(2);
        assertThat(sent.at("/actions/0/done").asBoolean()).isTrue();
        assertThat(sent.at("/actions/1/what").asString()).isEqualTo("Tell the teams");
        assertThat(sent.at("/actions/1/who").asString()).isEqualTo("member");
        assertThat(sent.has("actions-0-what")).isFalse();
    }

    @Test
    void revisesOnlyWhatWasChanged(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'R1','position':" + pages.head() + "}");
        String form = FILE + "/do/revise";

        pages.by("lead")
                .post(
                        form,
                        form,
                        Map.of(
                                "title", "Newly qualified staff leave",
                                "cause", "Caseloads are high",
                                "event", "More than three leave within a year",
                                "effect", "",
                                "category", "People",
                                "theme", "1",
                                "proximity", "Within six months",
                                "monitoring", "Termly",
                                "reason", "New categories"));

        JsonNode changes = json.readTree(pages.commands().last().body()).path("changes");
        assertThat(changes.propertyNames()).containsExactlyInAnyOrder("effect", "category");
        assertThat(changes.path("effect").isNull()).isTrue();
    }

    @Test
    void givesTheRegisterToPrograms(PagesUnderTest pages) {
        JsonNode register = json.readTree(pages.by("viewer")
                .get(pages.seen("/api/strategies/SG23/risk-register"))
                .body());
        JsonNode risk = register.at("/risks/0");

        assertThat(register.path("strategy").asString()).isEqualTo("SG23");
        assertThat(register.path("risks")).hasSize(4);
        assertThat(risk.path("ref").asString()).isEqualTo("R1");
        assertThat(risk.path("status").asString()).isEqualTo("OPEN");
        assertThat(risk.path("owner").asString()).isEqualTo("lead");
        assertThat(risk.at("/inherent/score").asInt()).isEqualTo(20);
        assertThat(risk.at("/inherent/rating").asString()).isEqualTo("HIGH");
        assertThat(risk.at("/current/rationale").asString()).isEqualTo("Two left last year");
        assertThat(risk.at("/current/confidence").asString()).isEqualTo("MEDIUM");
        assertThat(risk.at("/current/reason").asString()).isEqualTo("Nobody has left since June");
        assertThat(risk.at("/target/asAt").asString()).isNotBlank();
        assertThat(risk.path("rating").asString()).isEqualTo("MEDIUM");
        assertThat(risk.path("response").asString()).isEqualTo("TREAT");
        assertThat(risk.path("monitorNext").asString()).isEqualTo("2023-09-01");
        assertThat(risk.path("overdue").asBoolean()).isTrue();
        assertThat(register.at("/risks/1/current").isNull()).isTrue();
    }

    @Test
    void givesTheMatrixToPrograms(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        JsonNode now = json.readTree(
                auditor.get(pages.seen("/api/strategies/SG23/risk-matrix")).body());
        JsonNode before = json.readTree(
                auditor.get("/api/strategies/SG23/risk-matrix?asOf=position:9").body());

        assertThat(now.path("cells")).hasSize(25);
        assertThat(now.at("/likelihoods/0").asString()).isEqualTo("Rare");
        assertThat(now.at("/impacts/4").asString()).isEqualTo("Catastrophic");
        assertThat(now.path("cells").valueStream())
                .filteredOn(cell -> !cell.path("risks").isEmpty())
                .extracting(cell -> cell.path("likelihood").asInt() + "×"
                        + cell.path("impact").asInt() + " "
                        + cell.path("rating").asString() + " "
                        + cell.at("/risks/0").asString())
                .containsExactlyInAnyOrder("2×3 MEDIUM R1", "4×5 HIGH R2", "5×2 MEDIUM R4");
        assertThat(before.path("cells").valueStream())
                .allSatisfy(cell -> assertThat(cell.path("risks")).isEmpty());
        assertThat(auditor.get("/api/strategies/SG23/risk-matrix?assessment=best")
                        .statusCode())
                .isEqualTo(400);
        assertThat(auditor.get("/api/strategies/NONE/risk-register").statusCode())
                .isEqualTo(404);
    }
}
