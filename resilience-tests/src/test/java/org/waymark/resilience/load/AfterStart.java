package org.waymark.resilience.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of Waymark when it is up again. */
public final class AfterStart {

    private static final int ASKED_AGAIN = 60;
    private static final Duration CATCH_UP_WITHIN = Duration.ofMinutes(3);

    private final Api api;
    private final Book book;

    public AfterStart(Api api, Book book) {
        this.api = api;
        this.book = book;
    }

    /**
     * Sends again what was never answered, and some of what was.
     *
     * @return how many were open
     * @throws AssertionError if something acknowledged is answered otherwise now
     */
    public int askAgain(Random random) {
        for (Sent sent : book.acknowledged(ASKED_AGAIN, random)) {
            Answer again = sent.send(api);
            again.accepted();
            assertThat(again.json()).as("%s, asked again", sent).isEqualTo(sent.acknowledgement());
        }
        List<Sent> open = book.open();
        for (Sent sent : open) {
            sent.answered(sent.send(api));
            assertThat(sent.isOpen()).as("%s is answered now", sent).isFalse();
        }
        return open.size();
    }

    /**
     * Compares every view to a fresh fold of the whole ledger, which is what the time machine makes.
     *
     * @return how many answers were compared
     * @throws AssertionError if one differs
     */
    public int compareViews() {
        long head = api.ask("/api/ledger/head").ok().at("/position").asLong();
        List<String> paths =
                Story.STRATEGIES.stream().flatMap(AfterStart::paths).toList();
        for (String path : paths) {
            JsonNode folded =
                    content(api.ask(with(path, "asOf=position:" + head)).ok());
            JsonNode live = content(caughtUp(path, head));
            assertThat(live).as("%s, live and folded anew up to %d", path, head).isEqualTo(folded);
        }
        return paths.size();
    }

    private static Stream<String> paths(String strategy) {
        String base = "/api/strategies/" + strategy;
        return Stream.concat(
                Stream.of(base + "/progress-grid", base + "/action-plan", base + "/audit-trail?limit=200"),
                Story.PROJECTS.stream().map(project -> base + "/cases/" + project));
    }

    private Answer caughtUp(String path, long head) {
        return await().atMost(CATCH_UP_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> api.ask(path, "Waymark-Min-Position", Long.toString(head)),
                        answer -> answer.status() == 200);
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** Without what names the question. */
    private static JsonNode content(Answer answer) {
        JsonNode json = answer.json();
        if (json instanceof ObjectNode object) {
            object.remove(List.of("asOf", "mode"));
        }
        return json;
    }
}
