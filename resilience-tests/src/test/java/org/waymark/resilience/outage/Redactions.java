package org.waymark.resilience.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.resilience.load.Failures;
import org.waymark.resilience.load.Story;
import org.waymark.resilience.site.Progress;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/** Somebody notes what they should not, and two others have it removed, again and again. */
final class Redactions implements AutoCloseable {

    private static final String SECRET = "what must go";
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofMillis(500);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final Api author;
    private final Api administrator;
    private final Api sponsor;
    private final Failures failures = new Failures();
    private final List<Long> confirmed = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Thread thread;
    private final CountDownLatch over = new CountDownLatch(1);

    Redactions(Api author, Api administrator, Api sponsor) {
        this.author = author;
        this.administrator = administrator;
        this.sponsor = sponsor;
    }

    /** Begins; it goes on until this is closed. */
    Redactions begin(String name) {
        thread = Thread.ofVirtual()
                .start(() -> failures.note(() -> {
                    for (int number = 0; !isOver(); number++) {
                        remove(name + "-" + number + "-");
                        pause(PAUSE.multipliedBy(number + 1)); // each costs more than the one before
                    }
                }));
        return this;
    }

    private void remove(String key) {
        String strategy = Story.STRATEGIES.getFirst();
        Answer noted = until(
                author,
                "add-note",
                "{'strategy':'%s','item':'%s','text':'%s'}".formatted(strategy, Story.PROJECTS.getFirst(), SECRET),
                key + "noted");
        if (noted == null) {
            return;
        }
        long position = noted.at("/position").asLong();
        Answer requested = until(
                administrator,
                "redact-text",
                "{'strategy':'%s','position':%d,'fields':['text'],'reason':'The law requires it'}"
                        .formatted(strategy, position),
                key + "requested");
        if (requested == null) {
            return;
        }
        Answer done = until(
                sponsor,
                "confirm-redaction",
                "{'strategy':'%s','redaction':'%s'}"
                        .formatted(strategy, requested.at("/id").asString()),
                key + "confirmed");
        if (done != null) {
            confirmed.add(position);
        }
    }

    /** Sends a command until it is taken; null where it is over before. */
    private @Nullable Answer until(Api somebody, String command, String body, String key) {
        while (!isOver()) {
            try {
                Answer answer = somebody.command(command, body, "Idempotency-Key", key);
                if (answer.status() == CREATED) {
                    return answer;
                }
                assertThat(answer.status()).as(answer.body()).isIn(UNAVAILABLE, CONFLICT);
            } catch (UncheckedIOException gone) {
                // sent again
            }
            pause(BEFORE_NEXT_ATTEMPT);
        }
        return null;
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    /** Shorter where it is over before. */
    private void pause(Duration longest) {
        try {
            boolean ignored = over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many were confirmed. */
    int confirmed() {
        return confirmed.size();
    }

    /** @throws AssertionError if a text that was to be removed is still there */
    void check(Progress progress) {
        assertThat(confirmed).as("confirmed redactions").isNotEmpty();
        assertThat(confirmed)
                .allSatisfy(position -> assertThat(progress.payload(position))
                        .as("event %d", position)
                        .doesNotContain(SECRET));
    }

    /** @throws AssertionError if somebody was answered what they never may be */
    @Override
    public void close() {
        over.countDown();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        failures.check();
    }
}
