package org.waymark.acceptance.crash;

import org.jspecify.annotations.Nullable;
import org.waymark.acceptance.Answer;
import org.waymark.acceptance.Api;
import tools.jackson.databind.JsonNode;

/**
 * One command that was sent under a key of its own, and what is known of it. The key is also part of a text in its body, by
 * which its event is found in the ledger.
 */
final class Sent {

    private static final int CREATED = 201;
    private static final int FIRST_SERVER_ERROR = 500;

    private final String key;
    private final String command;
    private final String body;
    private volatile @Nullable Answer answer;

    /** @param text where {@code %s} stands in the body */
    Sent(String key, String command, String body, String text) {
        this.key = key;
        this.command = command;
        this.body = body.formatted(text + " " + marked(key));
    }

    /** How a key is written into a text. */
    static String marked(String key) {
        return "[key " + key + "]";
    }

    String key() {
        return key;
    }

    /** Sends it, for the first time or once more. */
    Answer send(Api api) {
        return api.command(command, body, "Idempotency-Key", key);
    }

    /** Notes an answer; one that leaves it open whether the command was recorded changes nothing. */
    void answered(Answer got) {
        if (got.status() < FIRST_SERVER_ERROR) {
            answer = got;
        }
    }

    /** Whether Waymark said that it is recorded. */
    boolean isAcknowledged() {
        Answer known = answer;
        return known != null && known.status() == CREATED;
    }

    /** Whether nobody knows: the answer never came, or said so. */
    boolean isOpen() {
        return answer == null;
    }

    /** The answer to an acknowledged command. */
    JsonNode acknowledgement() {
        Answer known = answer;
        if (known == null || known.status() != CREATED) {
            throw new IllegalStateException(this + " was not acknowledged");
        }
        return known.json();
    }

    long position() {
        return acknowledgement().at("/position").asLong();
    }

    @Override
    public String toString() {
        return command + " " + key;
    }
}
