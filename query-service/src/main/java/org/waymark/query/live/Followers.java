package org.waymark.query.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.waymark.people.People;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.views.LedgerFeed;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody who follows a strategy on this node, each on a thread of its own that waits most of the time. They are let go before
 * the server stops, which would wait for them otherwise.
 */
final class Followers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Followers.class);

    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final Places places;
    private final Arrivals arrivals;
    private final Snapshots snapshots;
    private final People people;
    private final JsonMapper json;
    private final Set<Thread> following = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Followers(Places places, LedgerFeed feed, Snapshots snapshots, People people, JsonMapper json) {
        this.places = places;
        this.arrivals = new Arrivals(feed::position);
        this.snapshots = snapshots;
        this.people = people;
        this.json = json;
        feed.subscribe(arrivals::wake);
    }

    /**
     * Answers a request with a stream that goes on after it.
     *
     * @param after every event up to and with this position is known to the caller
     * @return whether there was a place; where not, nothing was answered
     */
    boolean follow(LiveAccess access, long after, HttpServletRequest request, HttpServletResponse response) {
        String person = access.caller().getName();
        if (!arrivals.open() || !places.take(person)) {
            return false;
        }
        boolean followed = false;
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Proxies such as nginx would keep back what is to be read at once.
            response.setHeader("X-Accel-Buffering", "no");
            response.getOutputStream().write(LiveStream.BEGIN.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            AsyncContext open = request.startAsync();
            open.setTimeout(0);
            start(access, after, open);
            followed = true;
            return true;
        } catch (IOException gone) {
            log.debug("{} left before they were told anything", person, gone);
            return true;
        } finally {
            if (!followed) {
                places.leave(person);
            }
        }
    }

    private void start(LiveAccess access, long after, AsyncContext open) throws IOException {
        LiveStream stream = new LiveStream(open.getResponse().getOutputStream(), json);
        open.addListener(stream);
        Follower follower = new Follower(access, stream, snapshots, people, arrivals, after);
        Thread thread = Thread.ofVirtual().name("live").unstarted(() -> {
            try {
                follower.follow();
            } finally {
                following.remove(Thread.currentThread());
                places.leave(access.caller().getName());
                stream.end(open);
            }
        });
        following.add(thread);
        thread.start();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        arrivals.close();
        long end = System.nanoTime() + LEAVING.toNanos();
        try {
            for (Thread thread : following) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Who still writes, writes to somebody who does not read.
        following.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop: the server waits for requests that are being answered. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
