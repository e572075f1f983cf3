package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the diagnostic: each question is answered where it stands. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
class DiagnosticPagesIT {

    private static final String PAGE = "/strategies/SG23/diagnostics/Q2";
    private static final String ANSWER = "/strategies/SG23/cases/Q2/do/answer?question=9.1";

    @Test
    void hasTheFormInPlaceOfTheQuestionThatIsAnswered(PagesUnderTest pages) {
        assertThat(pages.by("member").get(pages.seen(PAGE)).body())
                .contains("/diagnostics/Q2?edit=9.1#answer")
                .doesNotContain("action=\"" + ANSWER + "\"");
        assertThat(pages.by("member").get(pages.seen(PAGE) + "&edit=9.1").body())
                .contains("action=\"" + ANSWER + "\"", "id=\"answer\"");
        assertThat(pages.by("viewer").get(pages.seen(PAGE) + "&edit=9.1").body())
                .doesNotContain("action=\"" + ANSWER + "\"", "?edit=");
    }

    @Test
    void sendsTheAnswerAndLeadsOn(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'Q2.9.1','position':" + pages.head() + "}");
        HttpResponse<String> answer = pages.by("member")
                .post(
                        pages.seen(ANSWER),
                        ANSWER,
                        Map.of("question", "9.1", "answer", "NO", "evidence", "The minutes", "toDo", ""));

        JsonNode sent = new JsonMapper().readTree(pages.commands().last().body());
        assertThat(sent.path("diagnostic").asString()).isEqualTo("Q2");
        assertThat(sent.path("question").asString()).isEqualTo("9.1");
        assertThat(sent.path("answer").asString()).isEqualTo("NO");
        assertThat(sent.path("evidence").asString()).isEqualTo("The minutes");
        assertThat(sent.has("toDo")).isFalse();
        assertThat(sent.has("expectedPosition"))
                .as("who answered meanwhile is not overwritten")
                .isTrue();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .as("nothing else is unanswered")
                .endsWith("/strategies/SG23/diagnostics/Q2#q-9.1");
    }

    @Test
    void startsARunAtItsFirstQuestion(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'Q3','position':" + pages.head() + "}");
        String start = "/strategies/SG23/do/start-diagnostic";
        HttpResponse<String> answer =
                pages.by("lead").post(pages.seen(start), start, Map.of("title", "After the second year"));

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/strategies/SG23/diagnostics/Q3?edit=1.1#answer");
    }

    @Test
    void showsWhatChangedAndWhatHelps(PagesUnderTest pages) {
        String page = pages.by("coordinator").get(pages.seen(PAGE)).body();

        assertThat(page)
                .contains(
                        "Better: 1",
                        "No → Partly",
                        "/strategies/SG23/cases/Q2.6.2/do/plan-action",
                        "/strategies/SG23/do/start-worksheet?kind=gap-analysis",
                        "Actions planned from Q1",
                        "2A ");
        assertThat(pages.by("coordinator")
                        .get(pages.seen(PAGE) + "&show=unanswered")
                        .body())
                .contains("id=\"q-9.1\"")
                .doesNotContain("id=\"q-6.2\"");
    }

    @Test
    void drawsThePictureUnlessItIsStillTheSame(PagesUnderTest pages) {
        String picture = "/api/strategies/SG23/diagnostics/Q2/answers.svg";
        HttpResponse<String> drawn = pages.by("viewer").get(picture);

        assertThat(drawn.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(drawn.body()).startsWith("<svg ").contains("Answers by module");
        String tag = drawn.headers().firstValue("ETag").orElseThrow();
        assertThat(pages.by("viewer").getUnless(tag, picture).statusCode()).isEqualTo(304);
    }
}
