package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of self-assessments: each dimension is scored where it stands. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class AssessmentPagesIT {

    private static final String PAGE = "/strategies/SG23/assessments/F1";
    private static final String GROUP = "/strategies/SG23/cases/F1.2/do/score-group?group=Health";
    private static final String TOGETHER = "/strategies/SG23/cases/F1.2/do/score";

    @Test
    void hasTheFormInPlaceOfTheScoreThatIsGiven(PagesUnderTest pages) {
        assertThat(pages.by("member").get(pages.seen(PAGE)).body())
                .contains("/assessments/F1?edit=F1.2#now", "/assessments/F1?edit=F1.2.1#now")
                .doesNotContain("action=\"" + GROUP + "\"", "action=\"" + TOGETHER + "\"");
        assertThat(pages.by("member").get(pages.seen(PAGE) + "&edit=F1.2.1").body())
                .contains("action=\"" + GROUP + "\"", "id=\"now\"");
        assertThat(pages.by("member").get(pages.seen(PAGE) + "&edit=F1.2").body())
                .contains("action=\"" + TOGETHER + "\"", "id=\"now\"");
        assertThat(pages.by("viewer").get(pages.seen(PAGE) + "&edit=F1.2").body())
                .doesNotContain("action=\"" + TOGETHER + "\"", "?edit=");
    }

    @Test
    void sendsTheScoreOfAGroupAndLeadsOnToItsNext(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'F1.2','position':" + pages.head() + "}");
        HttpResponse<String> answer = pages.by("member")
                .post(
                        pages.seen(GROUP),
                        GROUP,
                        Map.of("group", "Health", "now", "0", "wanted", "4", "evidence", "The survey"));

        JsonNode sent = sent(pages);
        assertThat(sent.path("assessment").asString()).isEqualTo("F1");
        assertThat(sent.path("dimension").asString()).isEqualTo("F1.2");
        assertThat(sent.path("group").asString()).isEqualTo("Health");
        assertThat(sent.path("now").asInt(-1)).isZero();
        assertThat(sent.path("wanted").asInt()).isEqualTo(4);
        assertThat(sent.path("evidence").asString()).isEqualTo("The survey");
        assertThat(sent.has("comment")).isFalse();
        assertThat(sent.has("expectedPosition"))
                .as("who scored meanwhile is not overwritten")
                .isTrue();
        assertThat(location(answer)).endsWith("/strategies/SG23/assessments/F1?edit=F1.3.1#now");
    }

    @Test
    void sendsAScoreOfAllTogetherWithoutAGroup(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'F1.2','position':" + pages.head() + "}");
        HttpResponse<String> answer =
                pages.by("sponsor").post(pages.seen(TOGETHER), TOGETHER, Map.of("now", "2", "wanted", "4"));

        assertThat(sent(pages).has("group")).isFalse();
        assertThat(location(answer)).endsWith("/strategies/SG23/assessments/F1?edit=F1.3#now");
    }

    @Test
    void leadsBackToADimensionThatWasScoredAnew(PagesUnderTest pages) {
        String anew = "/strategies/SG23/cases/F1.1/do/score";
        pages.commands().answers(201, "{'id':'F1.1','position':" + pages.head() + "}");
        HttpResponse<String> answer = pages.by("lead").post(pages.seen(anew), anew, Map.of("now", "4", "wanted", "5"));

        assertThat(location(answer)).endsWith("/strategies/SG23/assessments/F1#F1.1");
    }

    @Test
    void startsARoundAtItsFirstDimension(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'F2','position':" + pages.head() + "}");
        String start = "/strategies/SG23/do/start-assessment-round?framework=one-workforce";
        HttpResponse<String> answer = pages.by("lead")
                .post(
                        pages.seen(start),
                        start,
                        Map.of("framework", "one-workforce", "title", "Next", "groups", "Health\nSchools"));

        assertThat(sent(pages).path("groups").size()).isEqualTo(2);
        assertThat(location(answer)).endsWith("/strategies/SG23/assessments/F2?edit=F2.1#now");
    }

    @Test
    void sendsWithWhomATestIsUsed(PagesUnderTest pages) {
        String tests = "/strategies/SG23/cases/F1.1/do/choose-tests";
        pages.commands().answers(201, "{'id':'F1.1','position':" + pages.head() + "}");
        pages.by("lead").post(pages.seen(tests), tests, Map.of("test-t1", "*", "test-t2", "Schools"));

        JsonNode used = sent(pages).path("tests");
        assertThat(used.path(0).path("test").asString()).isEqualTo("t1");
        assertThat(used.path(0).path("groups").size()).as("all together").isZero();
        assertThat(used.path(1).path("test").asString()).isEqualTo("t2");
        assertThat(used.path(1).path("groups").path(0).asString()).isEqualTo("Schools");
    }

    @Test
    void sendsTheNumberOfTheTaskThatIsDone(PagesUnderTest pages) {
        String done = "/strategies/SG23/cases/F1/do/complete-task?number=1";
        pages.commands().answers(201, "{'id':'F1','position':" + pages.head() + "}");
        HttpResponse<String> answer = pages.by("member")
                .post(pages.seen(done), done, Map.of("number", "1", "on-day", "2", "on-month", "3", "on-year", "2023"));

        assertThat(sent(pages).path("number").asInt()).isEqualTo(1);
        assertThat(sent(pages).path("on").asString()).isEqualTo("2023-03-02");
        assertThat(location(answer)).endsWith("/strategies/SG23/assessments/F1#plan-title");
    }

    @Test
    void drawsTheRadarUnlessItIsStillTheSame(PagesUnderTest pages) {
        String radar = "/api/strategies/SG23/assessments/F1/radar.svg";
        HttpResponse<String> drawn = pages.by("viewer").get(radar);

        assertThat(drawn.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(drawn.body()).startsWith("<svg ").contains("Scores by dimension");
        String tag = drawn.headers().firstValue("ETag").orElseThrow();
        assertThat(pages.by("viewer").getUnless(tag, radar).statusCode()).isEqualTo(304);
    }

    private static JsonNode sent(PagesUnderTest pages) {
        return new JsonMapper().readTree(pages.commands().last().body());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
