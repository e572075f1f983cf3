package org.waymark.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers when what the answer says is on disk. What a command writes is appended as a whole at its end; of those who wait
 * at the same time one syncs for all. The database could group them itself, but only while nobody else appends (ADR 0061).
 */
public final class GroupSync implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupSync.class);

    private final Store store;
    private final Unsynced unsynced;
    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final AtomicLong syncs = new AtomicLong();
    private final AtomicReference<@Nullable StoreFailedException> failure = new AtomicReference<>();
    private volatile boolean closing;

    /** How far the store is on disk, and whether somebody syncs. */
    private volatile long synced;

    private boolean syncing;

    public GroupSync(Store store, Unsynced unsynced) {
        this.store = store;
        this.unsynced = unsynced;
    }

    /**
     * Runs a command that writes, and returns when its effect is on disk.
     *
     * @param alone whether no other command may write meanwhile, because it writes to more than one collection
     * @throws MongoServerException what the command was refused for
     * @throws StoreFailedException if the disk refused, or the command broke off in its middle. Then nothing more is
     *     taken, and the store must be opened again.
     */
    public <T> T durably(BooleanSupplier alone, Supplier<T> command) {
        Lock turn = turn(alone);
        Done<T> done;
        try (Batch batch = new Batch()) {
            refuseIfFailed();
            done = run(command, batch);
        } finally {
            turn.unlock();
        }
        awaitDisk(done.appended());
        return done.answer();
    }

    /** Answers what was read when every document come across is on disk. Not for a command that writes itself. */
    public <T> T answering(Supplier<T> read) {
        Unsynced.Seen seen = new Unsynced.Seen();
        T answer = seen.during(read);
        awaitDisk(seen.appended());
        return answer;
    }

    private Lock turn(BooleanSupplier alone) {
        Lock shared = commands.readLock();
        shared.lock();
        if (!alone.getAsBoolean()) {
            return shared;
        }
        shared.unlock();
        Lock exclusive = commands.writeLock();
        exclusive.lock();
        return exclusive;
    }

    /**
     * What a command came to.
     *
     * @param appended how far the store was afterwards, with all that it wrote and may have read
     */
    private record Done<T>(Supplier<T> outcome, long appended) {

        T answer() {
            return outcome.get();
        }
    }

    private <T> Done<T> run(Supplier<T> command, Batch batch) {
        try {
            Supplier<T> outcome = outcome(command, batch);
            return new Done<>(outcome, append(batch));
        } catch (RuntimeException | Error e) {
            // Nothing of half a command is written. In memory there is nothing to go back to.
            if (store.isInMemory()) {
                append(batch);
                throw e;
            }
            throw failed(e);
        }
    }

    /** What was written before a refusal is kept, as in MongoDB. */
    private static <T> Supplier<T> outcome(Supplier<T> command, Batch batch) {
        try {
            T answer = batch.run(command);
            return () -> answer;
        } catch (MongoServerException e) {
            return () -> {
                throw e;
            };
        }
    }

    private long append(Batch batch) {
        if (!batch.isEmpty()) {
            store.append(batch);
        }
        long appended = store.appended();
        unsynced.appended(batch.documents(), appended);
        return appended;
    }

    private void refuseIfFailed() {
        StoreFailedException before = failure.get();
        if (before != null) {
            throw new StoreFailedException(before);
        }
        if (closing) {
            throw new StoreFailedException(new IllegalStateException("The database is closed."));
        }
    }

    private void awaitDisk(long appended) {
        while (synced < appended && mustSync(appended)) {
            sync();
        }
    }

    /** Waits while somebody else syncs; {@return whether this thread is to do it, because that much is not on disk} */
    private synchronized boolean mustSync(long appended) {
        boolean interrupted = false;
        while (synced < appended && syncing) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        boolean must = synced < appended;
        syncing |= must;
        return must;
    }

    private void sync() {
        long reached = 0;
        try {
            reached = store.sync();
            syncs.incrementAndGet();
            unsynced.synced(reached);
        } catch (RuntimeException | Error e) {
            throw abandoned(e);
        } finally {
            reached(reached);
        }
    }

    private synchronized void reached(long appended) {
        synced = Math.max(synced, appended);
        syncing = false;
        notifyAll();
    }

    /** Why the store was closed; null where it was not. */
    public @Nullable StoreFailedException failure() {
        return failure.get();
    }

    /** How often what was written was synced. */
    public long syncs() {
        return syncs.get();
    }

    /** Takes nothing more, syncs what others appended, and closes the store. */
    private StoreFailedException failed(Throwable why) {
        StoreFailedException told = new StoreFailedException(why);
        if (failure.compareAndSet(null, told)) {
            try {
                awaitDisk(store.appended());
            } catch (StoreFailedException e) {
                told.addSuppressed(e);
            }
            abandon(told);
        }
        return told;
    }

    /** Closes the store, because it cannot be synced; whoever waits for that will find it closed. */
    private StoreFailedException abandoned(Throwable why) {
        StoreFailedException told = new StoreFailedException(why);
        StoreFailedException before = failure.compareAndExchange(null, told);
        if (before != null) {
            return new StoreFailedException(before);
        }
        abandon(told);
        return told;
    }

    private void abandon(StoreFailedException why) {
        log.error("The database was closed after a failure", why);
        store.abandon();
    }

    /** Brings to disk what was appended and refuses further writes. */
    @Override
    public void close() {
        closing = true;
        try {
            awaitDisk(store.appended());
        } catch (StoreFailedException e) {
            log.debug("It was closed before", e);
        }
    }
}
