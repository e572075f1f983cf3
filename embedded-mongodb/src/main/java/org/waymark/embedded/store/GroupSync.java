package org.waymark.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes writes durable together: everyone who waits at the same time shares one commit and one sync of the file. A
 * commit never falls into the middle of a command, so after a crash each command is there whole or not at all.
 */
public final class GroupSync implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupSync.class);

    /** With nobody waiting for so long, there is leisure to compact. */
    private static final long IDLE_MILLIS = 100;

    private final Store store;
    private final Unsynced unsynced;
    private final Semaphore requests = new Semaphore(0);
    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final AtomicLong syncs = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable StoreFailedException failure;

    public GroupSync(Store store, Unsynced unsynced) {
        this.store = store;
        this.unsynced = unsynced;
        this.thread = Thread.ofPlatform().name("waymark-group-commit").daemon().start(this::run);
    }

    /**
     * Runs a command that writes, and returns when its effect is on disk.
     *
     * @throws MongoServerException what the command was refused for
     * @throws StoreFailedException if the disk refused, or the command broke off in its middle. Then nothing more is
     *     taken, and the store must be opened again.
     */
    public <T> T durably(Supplier<T> command) {
        T result;
        CompletableFuture<Void> synced;
        commands.readLock().lock();
        try {
            refuseIfFailed();
            refuseIfClosed();
            synced = unsynced.gathering();
            result = command.get();
        } catch (MongoServerException | StoreFailedException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Half a command must not get to the disk. In memory there is nothing to go back to.
            if (store.isInMemory()) {
                throw e;
            }
            throw failed(e);
        } finally {
            commands.readLock().unlock();
        }
        requests.release();
        await(synced);
        return result;
    }

    private void refuseIfFailed() {
        StoreFailedException before = failure;
        if (before != null) {
            throw new StoreFailedException(before);
        }
    }

    private void refuseIfClosed() {
        if (closing) {
            throw new StoreFailedException(new IllegalStateException("The database is closed."));
        }
    }

    private static void await(CompletableFuture<Void> synced) {
        try {
            synced.join();
        } catch (CompletionException e) {
            throw new StoreFailedException(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Whether the store was closed because it could not be written. */
    public boolean hasFailed() {
        return failure != null;
    }

    /** How often the file was synced. */
    public long syncs() {
        return syncs.get();
    }

    private void run() {
        try {
            while (failure == null && serve()) {}
        } catch (RuntimeException | InterruptedException | Error e) {
            failed(e);
        }
    }

    /** {@return whether there may be more to do} */
    private boolean serve() throws InterruptedException {
        if (requests.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
            requests.drainPermits();
            commitAndSync();
            store.compact(false);
        } else if (!closing && store.compact(true)) {
            commitAndSync();
        }
        return !closing || requests.availablePermits() > 0;
    }

    private void commitAndSync() {
        boolean changed;
        commands.writeLock().lock();
        try {
            refuseIfFailed();
            unsynced.syncs();
            changed = store.commit();
        } finally {
            commands.writeLock().unlock();
        }
        if (changed) {
            store.sync();
            syncs.incrementAndGet();
        }
        unsynced.synced();
    }

    /** Closes the store, so that nobody reads what is not on disk, and notifies everyone who waits. */
    private StoreFailedException failed(Throwable why) {
        log.error("The database file was closed after a failure", why);
        StoreFailedException told = new StoreFailedException(why);
        failure = told;
        store.abandon();
        unsynced.failed(told);
        return told;
    }

    /** Serves those who wait and refuses further writes. Never by interruption, which would close the file. */
    @Override
    public void close() {
        closing = true;
        requests.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
