package org.waymark.query.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.query.views.LedgerFeed.Batch;

/**
 * All views, while this node writes their documents: takes batches from the feed, folds them for all views that are at one
 * position, and writes one batch while it folds the next. For one thread, but for {@link #progress}.
 *
 * <p>Whatever is thrown, the states in memory may be ahead of the documents then: it is thrown away.
 */
final class KeptViews {

    private static final Logger log = LoggerFactory.getLogger(KeptViews.class);

    /** How long a view that has stopped at an event is left alone. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** Stores how far views have come, by their names. */
    interface Reached {

        /** A part of a batch is written, whose positions are not stored yet. */
        void wroteSome();

        /** @throws ClaimLostException where another node writes the views by now */
        void store(Map<String, Long> positions);
    }

    private final List<KeptView<?>> views;
    private final ReadAhead ledger;
    private final StateCollection states;
    private final RedactionAftermath aftermath;
    private final Executor writer;
    private final Reached reached;
    private final ViewHealth health;
    private final Map<KeptView<?>, Long> stoppedAt = new HashMap<>();
    private @Nullable FutureTask<?> writing;

    /**
     * @param aftermath of redactions
     * @param writer  writes a batch on another thread
     * @param reached called on that thread after a batch is written, and on this one after a redaction
     */
    KeptViews(
            List<KeptView<?>> views,
            ReadAhead ledger,
            StateCollection states,
            RedactionAftermath aftermath,
            Executor writer,
            Reached reached,
            ViewHealth health) {
        this.views = views;
        this.ledger = ledger;
        this.states = states;
        this.aftermath = aftermath;
        this.writer = writer;
        this.reached = reached;
        this.health = health;
    }

    /**
     * Takes in one batch for each position that views are at: the furthest first, so that one that is rebuilt does not keep
     * the others waiting.
     *
     * @param max how many events a batch has at most
     * @return whether there was something; where there was not, everything is written
     */
    boolean advance(int max) {
        boolean advanced = false;
        long end = Long.MAX_VALUE;
        for (Entry<Long, List<KeptView<?>>> group : byPosition().entrySet()) {
            advanced |= advance(group.getValue(), group.getKey(), end, max);
            end = group.getKey();
        }
        if (!advanced) {
            awaitWritten();
        }
        return advanced;
    }

    private NavigableMap<Long, List<KeptView<?>>> byPosition() {
        return views.stream()
                .filter(this::isGoing)
                .collect(Collectors.groupingBy(KeptView::position, TreeMap::new, Collectors.toList()))
                .descendingMap();
    }

    private boolean isGoing(KeptView<?> view) {
        Long stopped = stoppedAt.get(view);
        return stopped == null || System.nanoTime() - stopped >= RETRY.toNanos();
    }

    /** @param end the position at which others are, whom these join there */
    private boolean advance(List<KeptView<?>> some, long position, long end, int max) {
        Batch batch;
        try {
            batch = ledger.after(position, max);
        } catch (UnfoldableEventException e) {
            some.forEach(view -> stop(view, e));
            return false;
        }
        List<RecordedEvent> events = batch.events().stream()
                .takeWhile(event -> event.position() <= end)
                .toList();
        if (events.isEmpty()) {
            return false;
        }
        fold(some, events, Math.min(batch.through(), end));
        return true;
    }

    private void fold(List<KeptView<?>> some, List<RecordedEvent> events, long through) {
        BatchChanges changes = new BatchChanges(reached::wroteSome);
        read(some, events);
        Map<String, Long> positions = new HashMap<>();
        for (KeptView<?> view : some) {
            UnfoldableEventException stops = view.fold(events, through, changes);
            if (stops == null) {
                goOn(view);
            } else {
                stop(view, stops);
            }
            positions.put(view.view().name(), view.position());
        }
        awaitWritten();
        some.forEach(KeptView::trim);
        if (events.stream().anyMatch(event -> event.event() instanceof TextRedacted)) {
            changes.writeTo(states);
            events.stream()
                    .filter(event -> event.event() instanceof TextRedacted)
                    .map(event -> event.event().strategy())
                    .distinct()
                    .forEach(aftermath::removedFrom);
            for (KeptView<?> view : some) {
                view.refold(events);
                reached.wroteSome(); // each may read the whole strategy, and the claim must not run out meanwhile
            }
            aftermath.compact(reached::wroteSome);
            reached.store(positions);
        } else {
            write(changes, positions);
        }
    }

    /** Reads the documents that the events touch and that are not in memory, by one query. */
    private void read(List<KeptView<?>> some, List<RecordedEvent> events) {
        List<String> missing = new ArrayList<>();
        some.forEach(view -> missing.addAll(view.missing(events)));
        StrategyDocuments found = StrategyDocuments.of(states.withIds(missing));
        some.forEach(view -> view.read(found));
    }

    private void write(BatchChanges changes, Map<String, Long> positions) {
        FutureTask<?> task = new FutureTask<>(
                () -> {
                    changes.writeTo(states);
                    reached.store(positions);
                },
                null);
        writing = task;
        writer.execute(task);
    }

    /** Waits until what was folded is written. */
    void finish() {
        awaitWritten();
    }

    private void awaitWritten() {
        FutureTask<?> task = writing;
        writing = null;
        if (task == null) {
            return;
        }
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a batch was written", e);
        }
    }

    private void goOn(KeptView<?> view) {
        if (stoppedAt.remove(view) != null) {
            log.info("View {} goes on", view.view().name());
        }
        health.wentOn(view.view());
    }

    private void stop(KeptView<?> view, UnfoldableEventException why) {
        if (stoppedAt.put(view, System.nanoTime()) == null) {
            log.error("View {} stops: {}", view.view().name(), why.getMessage(), why);
        }
        health.failed(view.view(), why);
    }
}
