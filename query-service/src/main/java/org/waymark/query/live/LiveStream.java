package org.waymark.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes what one caller is told, as server-sent events (WHATWG HTML, 9.2): the id of each is its position. */
final class LiveStream {

    /** After so many milliseconds a browser that lost the stream asks again. */
    private static final String BEGIN = "retry: 1000\n\n";

    private static final String HEARTBEAT = ":\n\n";

    private final OutputStream out;
    private final JsonMapper json;

    LiveStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /** Says how to go on where the stream breaks off. */
    void begin() throws IOException {
        write(BEGIN);
    }

    /** Shows that the stream is there; a caller who is gone is found out. */
    void beat() throws IOException {
        write(HEARTBEAT);
    }

    /** Tells some changes, each in an event {@code change}, or in one event {@code many} that there are too many to tell. */
    void tell(LiveChanges changes) throws IOException {
        StringBuilder events = new StringBuilder();
        if (changes.many()) {
            events.append(event("many", changes.position(), new Many(changes.position())));
        }
        changes.changes().forEach(change -> events.append(event("change", change.position(), change)));
        write(events.toString());
    }

    /** What is told of too many changes. */
    private record Many(long position) {}

    private String event(String name, long id, Object data) {
        return "event: " + name + "\nid: " + id + "\ndata: " + json.writeValueAsString(data) + "\n\n";
    }

    private void write(String events) throws IOException {
        if (!events.isEmpty()) {
            out.write(events.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
