package org.waymark.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes writes durable together: everyone who waits at the same time shares one commit and one sync of the file. A
 * commit never falls into the middle of a command, so after a crash each command is there whole or not at all.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final Store store;
    private final BlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();
    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final AtomicLong syncs = new AtomicLong();
    private final Thread thread;

    GroupCommit(Store store) {
        this.store = store;
        this.thread = Thread.ofPlatform().name("waymark-group-commit").daemon().start(this::run);
    }

    /**
     * Runs a command that writes, and returns when its effect is on disk.
     *
     * @throws RuntimeException what the command threw; or, if the disk refused or the store is closed, why. Then what
     *     was written may be lost, and nothing more is taken.
     */
    <T> T durably(Supplier<T> command) {
        T result;
        commands.readLock().lock();
        try {
            stopped.getNow(null);
            result = command.get();
        } finally {
            commands.readLock().unlock();
        }
        CompletableFuture<Void> durable = new CompletableFuture<>();
        waiting.add(durable);
        CompletableFuture.anyOf(durable, stopped).join();
        return result;
    }

    /** How often the file was synced. */
    long syncs() {
        return syncs.get();
    }

    private void run() {
        try {
            while (!closing.isDone()) {
                serve(nextGroup());
                store.compactSome();
            }
        } catch (RuntimeException | InterruptedException e) {
            log.error("The database file cannot be written; no more writes are taken until a restart", e);
            stopped.completeExceptionally(new IllegalStateException(
                    "The database file cannot be written. Nothing is taken until a restart: " + e.getMessage(), e));
        } finally {
            // Also after an Error: nobody may wait for ever.
            stopped.completeExceptionally(new IllegalStateException("The database is closed."));
        }
    }

    private List<CompletableFuture<Void>> nextGroup() throws InterruptedException {
        List<CompletableFuture<Void>> group = new ArrayList<>();
        group.add(waiting.take());
        waiting.drainTo(group);
        return group;
    }

    private void serve(List<CompletableFuture<Void>> group) {
        commitAndSync();
        group.forEach(caller -> caller.complete(null));
    }

    private void commitAndSync() {
        boolean changed;
        commands.writeLock().lock();
        try {
            changed = store.commit();
        } finally {
            commands.writeLock().unlock();
        }
        if (changed) {
            store.sync();
            syncs.incrementAndGet();
        }
    }

    /** Serves those who wait and refuses further writes. Never by interruption, which would close the file. */
    @Override
    public void close() {
        waiting.add(closing);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
