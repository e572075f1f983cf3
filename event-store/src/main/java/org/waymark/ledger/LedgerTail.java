package org.waymark.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.RedactionAttestation;

/**
 * What this node knows of the end of the ledger: the head and the most recent commits. It may lag behind other nodes,
 * never differ from them; {@link #catchUp} reads what is new. Safe for use by several threads.
 */
final class LedgerTail {

    private static final int PAGES_BEFORE_JUMP = 8;

    private final Commits commits;
    private final int maxEvents;
    private final int pageEvents;

    private TreeMap<Long, Commit> recent = new TreeMap<>();
    private TagIndex index = new TagIndex();
    private volatile LedgerHead head = LedgerHead.EMPTY;
    private volatile boolean loaded;
    private volatile long caughtUpAt;
    private final List<Runnable> whenForgotten = new CopyOnWriteArrayList<>();
    private long erasures;

    LedgerTail(Commits commits, LedgerSettings settings) {
        this.commits = commits;
        this.maxEvents = settings.tailEvents();
        this.pageEvents = settings.pageEvents();
    }

    /** {@return the last commit this node knows of} */
    LedgerHead head() {
        return head;
    }

    /** Finds the end of the ledger on first use. */
    void load() {
        if (!loaded) {
            catchUp();
        }
    }

    /**
     * Reads what was stored since; a node that is far behind jumps to the end.
     *
     * @return whether there was something new
     */
    synchronized boolean catchUp() {
        long before = head.position();
        if (!loaded) {
            commits.prepare();
            jump();
        }
        for (int pages = 0; readPage(); pages++) {
            if (pages == PAGES_BEFORE_JUMP) {
                jump();
            }
        }
        loaded = true;
        caughtUpAt = System.nanoTime();
        return head.position() > before;
    }

    /** Reads what was stored since, unless that was done a moment ago. */
    void catchUpUnlessWithin(Duration age) {
        if (!loaded || System.nanoTime() - caughtUpAt >= age.toNanos()) {
            catchUp();
        }
    }

    /** Takes a commit that follows the head; one that is known already changes nothing. */
    synchronized void add(Commit commit) {
        if (commit.first() <= head.position()) {
            return;
        }
        if (commit.first() != head.position() + 1) {
            throw new IllegalStateException("A commit at %d cannot follow position %d: the ledger has a gap"
                    .formatted(commit.first(), head.position()));
        }
        if (saysThatTextWasRedacted(commit)) {
            forget();
        }
        recent.put(commit.first(), commit);
        index.add(commit);
        head = commit.head();
        while (recent.size() > 1 && head.position() - floor() >= maxEvents) {
            index.removeFirst(recent.pollFirstEntry().getValue().size());
        }
    }

    static boolean saysThatTextWasRedacted(Commit commit) {
        return commit.body().events().stream()
                .anyMatch(event -> event.metadata().content().containsKey(RedactionAttestation.KEY));
    }

    /** Discards what was read before a redaction, since it may contain removed texts; it is read again where needed. */
    private void forget() {
        erasures++;
        recent = new TreeMap<>();
        index = new TagIndex();
        whenForgotten.forEach(Runnable::run);
    }

    /**
     * Has something done each time when this memory is forgotten, by whoever keeps what was made of events: at once, so that
     * erased texts stay nowhere. It must be quick and must not ask this memory.
     */
    void whenForgotten(Runnable action) {
        whenForgotten.add(action);
    }

    /**
     * {@return whether an event beyond {@code after} and up to the head matches} Events older than this memory are looked
     * up by index in the collection, only those beyond {@code after}.
     */
    boolean anyMatch(EventCriteria criteria, long after) {
        long floor;
        synchronized (this) {
            if (index.anyMatch(criteria, after)) {
                return true;
            }
            floor = floor();
        }
        return after + 1 < floor && new CommitQuery(commits, pageEvents).anyMatch(criteria, after + 1, floor - 1);
    }

    /**
     * What this node knows to have come after a position.
     *
     * @param events those that match, in order
     * @param head the last position that was looked at
     * @param erasures how often this memory was forgotten, as texts were erased or might have been: whoever keeps events from
     *     before has to read them again
     */
    record Since(List<PlacedEvent> events, long head, long erasures) {}

    /** {@return what is known to match beyond a position; null where that reaches further back than this memory} */
    synchronized @Nullable Since since(EventCriteria criteria, long after) {
        return after + 1 < floor() ? null : new Since(index.matching(criteria, after), head.position(), erasures);
    }

    /** {@return how often this memory was forgotten} */
    synchronized long erasures() {
        return erasures;
    }

    /** {@return the commit that starts at a position, null if none does; only positions up to the head are certain} */
    @Nullable Commit startingAt(long position) {
        synchronized (this) {
            if (position >= floor()) {
                return recent.get(position);
            }
        }
        return commits.firstStartingIn(position, position + 1);
    }

    /** {@return commits from the one that starts at {@code from}, or null when they are no longer in memory} */
    synchronized @Nullable List<Commit> from(long from, int events) {
        if (from < floor() || (from <= head.position() && !recent.containsKey(from))) {
            return null;
        }
        List<Commit> result = new ArrayList<>();
        for (Commit commit : recent.tailMap(from).values()) {
            if (commit.first() - from >= events) {
                break;
            }
            result.add(commit);
        }
        return result;
    }

    private long floor() {
        return recent.isEmpty() ? head.position() + 1 : recent.firstKey();
    }

    private boolean readPage() {
        long from = head.position() + 1;
        List<Commit> page = commits.startingIn(from, from + pageEvents);
        page.forEach(this::add);
        return !page.isEmpty() && head.position() >= from + pageEvents - 1;
    }

    private void jump() {
        Commit last = new CommitSearch(commits).last(head.position() + 1);
        if (last != null) {
            forget();
            recent.put(last.first(), last);
            index.add(last);
            head = last.head();
        }
    }
}
