package org.waymark.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.people.People;
import org.waymark.people.PeopleNames;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.web.Reader;

/**
 * Tells one caller what is recorded in a strategy, until they may not be told any more, are gone, or were told for long
 * enough: whoever asks again is let in anew.
 */
final class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    /** How often something is sent at least, so that proxies keep the stream open. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long after a sign-out, or after a role was revoked, somebody may still be waited for. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How long a stream lasts for a session, whose end is seen at once. */
    private static final Duration OF_SESSION = Duration.ofMinutes(5);

    /** How long one lasts for a token or a password, which may be revoked elsewhere. */
    private static final Duration OF_CREDENTIALS = Duration.ofMinutes(1);

    /**
     * How long nothing is written at first. Where writing fails while the thread of the request is still on its way out, Tomcat
     * 11.0 never learns that the stream ended, and waits for it when the node stops.
     */
    private static final Duration ON_ITS_WAY_OUT = Duration.ofMillis(20);

    private final LiveAccess access;
    private final LiveStream stream;
    private final Snapshots snapshots;
    private final People people;
    private final Arrivals arrivals;
    private long told;

    /** @param after every event up to and with this position is known to the caller */
    Follower(LiveAccess access, LiveStream stream, Snapshots snapshots, People people, Arrivals arrivals, long after) {
        this.access = access;
        this.stream = stream;
        this.snapshots = snapshots;
        this.people = people;
        this.arrivals = arrivals;
        this.told = after;
    }

    /** Tells until it is over; the thread is this caller's alone. */
    void follow() {
        try {
            Thread.sleep(ON_ITS_WAY_OUT);
            tell();
        } catch (IOException e) {
            log.debug("{} does not listen any more", access.caller().getName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The caller asks again, and is told then why it cannot be told; what was told until now is known to it.
            log.debug("A stream of changes was broken off", e);
        }
    }

    private void tell() throws IOException, InterruptedException {
        long end = System.nanoTime() + (access.session() == null ? OF_CREDENTIALS : OF_SESSION).toNanos();
        long beaten = System.nanoTime();
        long seen = -1;
        while (arrivals.open() && System.nanoTime() - end < 0) {
            Optional<Reader> reader = access.reader();
            if (reader.isEmpty()) {
                return;
            }
            long arrived = arrivals.position();
            if (arrived != seen && told(reader.get())) {
                beaten = System.nanoTime();
            } else if (System.nanoTime() - beaten > HEARTBEAT.toNanos()) {
                stream.beat();
                beaten = System.nanoTime();
            }
            seen = arrived;
            arrivals.await(seen, LOOK);
        }
    }

    /** {@return whether there was something to tell} */
    private boolean told(Reader reader) throws IOException {
        try (PeopleNames.Span ignored = people.names().show()) {
            LiveChanges changes = LiveChanges.of(snapshots.of(access.strategy(), AsOf.now()), told, reader);
            stream.tell(changes);
            boolean more = changes.position() > told;
            told = changes.position();
            return more;
        }
    }
}
