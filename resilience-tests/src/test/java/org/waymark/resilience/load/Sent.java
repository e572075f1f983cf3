package org.waymark.resilience.load;

import org.jspecify.annotations.Nullable;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * One command that was sent under a key of its own, and what is known of it. The key is also part of a text in its body, by
 * which its event is found in the ledger.
 */
public final class Sent {

    private static final int CREATED = 201;
    private static final int FIRST_SERVER_ERROR = 500;

    private final String key;
    private final String command;
    private final String body;
    private volatile @Nullable Answer answer;

    /** @param text where {@code %s} stands in the body */
    public Sent(String key, String command, String body, String text) {
        this.key = key;
        this.command = command;
        this.body = body.formatted(text + " " + marked(key));
    }

    /** How a key is written into a text. */
    public static String marked(String key) {
        return "[key " + key + "]";
    }

    public String key() {
        return key;
    }

    /** Sends it, for the first time or once more. */
    public Answer send(Api api) {
        return api.command(command, body, "Idempotency-Key", key);
    }

    /** Notes an answer; one that leaves it open whether the command was recorded changes nothing. */
    public void answered(Answer got) {
        if (got.status() < FIRST_SERVER_ERROR) {
            answer = got;
        }
    }

    /** Whether Waymark said that it is recorded. */
    public boolean isAcknowledged() {
        Answer known = answer;
        return known != null && known.status() == CREATED;
    }

    /** Whether nobody knows: the answer never came, or said so. */
    public boolean isOpen() {
        return answer == null;
    }

    /** The answer to an acknowledged command. */
    public JsonNode acknowledgement() {
        Answer known = answer;
        if (known == null || known.status() != CREATED) {
            throw new IllegalStateException(this + " was not acknowledged");
        }
        return known.json();
    }

    public long position() {
        return acknowledgement().at("/position").asLong();
    }

    @Override
    public String toString() {
        return command + " " + key;
    }
}
