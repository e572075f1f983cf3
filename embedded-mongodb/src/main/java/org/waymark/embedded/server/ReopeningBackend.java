package org.waymark.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.embedded.store.DatabaseFileException;
import org.waymark.embedded.store.Frozen;
import org.waymark.embedded.store.Store;
import org.waymark.embedded.store.StoreFailedException;
import org.waymark.embedded.store.StoreOpening;

/**
 * The databases of a file for as long as the server runs: opens the file again at what was acknowledged after a write
 * failed, so that it can be read while the disk is full and written as soon as there is room; and replaces it by a copy
 * without what was deleted or replaced, where that is asked for.
 */
public final class ReopeningBackend extends ForwardingBackend {

    private static final Logger log = LoggerFactory.getLogger(ReopeningBackend.class);

    /** The command that copies the database, to the new folder that is its value. */
    public static final String BACKUP = "waymarkBackup";

    /** How long writes are refused after one failed, before the disk is tried again. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final StoreOpening file;

    /** Held by every command; exclusively by what replaces the file. */
    private final ReadWriteLock commands = new ReentrantReadWriteLock();

    private volatile DurableBackend current;
    private volatile @Nullable Failure lastFailure;

    /** Why the store was closed, and when. */
    private record Failure(StoreFailedException why, long nanoTime) {

        boolean isRecent() {
            return System.nanoTime() - nanoTime < PAUSE_NANOS;
        }
    }

    /** @throws DatabaseFileException if the file is in use, damaged, or cannot be read and written */
    public ReopeningBackend(StoreOpening file) {
        this.file = file;
        try {
            this.current = opened(null);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private DurableBackend opened(@Nullable StoreFailedException failure) {
        Store store = file.openAfter(failure);
        try {
            return new DurableBackend(store, Clock.systemUTC());
        } catch (RuntimeException e) {
            store.abandon();
            throw DatabaseFileException.opening(file.folder(), e);
        }
    }

    @Override
    public DurableBackend current() {
        return current;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (Handshake.isHandshake(command)) {
            return current.handleMessage(message);
        }
        if (command.equalsIgnoreCase("compact")) {
            return compact();
        }
        if (command.equals(BACKUP)) {
            return backup(String.valueOf(message.getDocument().get(BACKUP)));
        }
        commands.readLock().lock();
        try {
            return Commands.writes(command, message.getDocument()) ? write(message) : read(message);
        } catch (StoreFailedException e) {
            return DurableBackend.refusal(e.asAnswer());
        } finally {
            commands.readLock().unlock();
        }
    }

    private Document write(MongoMessage message) {
        DurableBackend backend = usable();
        Failure failure = lastFailure;
        if (failure != null && failure.isRecent()) {
            throw failure.why();
        }
        try {
            return backend.handleMessage(message);
        } catch (StoreFailedException e) {
            lastFailure = new Failure(e, System.nanoTime());
            usable();
            throw e;
        }
    }

    private Document read(MongoMessage message) {
        try {
            return usable().handleMessage(message);
        } catch (StoreFailedException e) {
            return usable().handleMessage(message);
        }
    }

    /** The current store, opened again if it was closed after a failure. */
    private DurableBackend usable() {
        DurableBackend backend = current;
        return backend.hasFailed() ? reopened() : backend;
    }

    private synchronized DurableBackend reopened() {
        if (current.hasFailed()) {
            StoreFailedException failure = current.failure();
            current.close();
            try {
                current = opened(failure);
                log.info("Opened {} again", file.folder());
            } catch (DatabaseFileException e) {
                throw new StoreFailedException(e);
            }
        }
        return current;
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }

    /** Copies what is on disk, while others go on. */
    private Document backup(String target) {
        try (Frozen frozen = freeze()) {
            frozen.copyTo(Path.of(target));
            return new Document("ok", 1.0);
        } catch (StoreFailedException e) {
            return DurableBackend.refusal(e.asAnswer());
        } catch (IOException e) {
            return DurableBackend.refusal(
                    new MongoServerError(ErrorCode.BadValue, "The copy %s cannot be written: %s".formatted(target, e)));
        }
    }

    private Frozen freeze() {
        commands.readLock().lock();
        try {
            return file.freeze(usable().store());
        } finally {
            commands.readLock().unlock();
        }
    }

    /** Leaves only what is live in the file; while that lasts, everybody waits. */
    private Document compact() {
        commands.writeLock().lock();
        try {
            DurableBackend before = usable();
            long freed = file.compact(before.store());
            before.close();
            current = opened(null);
            return new Document("bytesFreed", freed).append("ok", 1.0);
        } catch (StoreFailedException e) {
            return DurableBackend.refusal(e.asAnswer());
        } finally {
            commands.writeLock().unlock();
        }
    }
}
