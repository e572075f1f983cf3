package org.waymark.query.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what one caller is told, as server-sent events (WHATWG HTML, 9.2): the id of each is its position.
 *
 * <p>The server answers the next caller with the same response once this one is over, which it may find out at any time. So it
 * waits for what is being written, and nothing is written or ended after that (ADR 0054).
 */
final class LiveStream implements AsyncListener {

    /** What a stream begins with: after so many milliseconds a browser that lost it asks again. */
    static final String BEGIN = "retry: 1000\n\n";

    private static final String HEARTBEAT = ":\n\n";

    private final OutputStream out;
    private final JsonMapper json;
    private final ReentrantLock inUse = new ReentrantLock();
    private boolean over;

    /** @param out of the response, in which nothing was written yet but how it begins */
    LiveStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
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

    /** @throws IOException if the caller is gone */
    private void write(String events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        inUse.lock();
        try {
            if (over) {
                throw new IOException("The request is over");
            }
            out.write(events.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } finally {
            inUse.unlock();
        }
    }

    /** Ends the request, unless the server has. */
    void end(AsyncContext request) {
        inUse.lock();
        try {
            if (!over) {
                over = true;
                request.complete();
            }
        } finally {
            inUse.unlock();
        }
    }

    private void isOver() {
        inUse.lock();
        try {
            over = true;
        } finally {
            inUse.unlock();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        isOver();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        isOver();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        isOver();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it a second time
    }
}
