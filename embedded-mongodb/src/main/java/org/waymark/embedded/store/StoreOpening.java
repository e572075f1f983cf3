package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store of a folder at what was acknowledged, for this process alone. In the folder the database is a folder
 * whose name is a number. What takes its place is written beside it and has the next number once it is whole; the highest
 * number is the database, and what else a crash left is deleted.
 */
public final class StoreOpening implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StoreOpening.class);

    private static final String UNFINISHED = ".unfinished";

    /** What a backup is copied from. */
    private static final String FROZEN = ".frozen";

    /** What a system says besides where a quota, of the disk or of a file, is used up. */
    private static final Pattern NO_ROOM = Pattern.compile("Disk quota exceeded|File too large");

    private final Path folder;
    private final OldFile oldFile;
    private final Disk disk;
    private @Nullable FolderLock lock;
    private boolean compacts = true;

    /** @param oldFile what is moved into the folder where that is empty, if it is there */
    public StoreOpening(Path folder, Path oldFile, Disk disk) {
        this.folder = folder;
        this.oldFile = new OldFile(oldFile);
        this.disk = disk;
    }

    public Path folder() {
        return folder;
    }

    /** @throws DatabaseFileException if the database is in use, damaged, or cannot be read and written */
    public synchronized Store open() {
        try {
            Files.createDirectories(folder);
            if (lock == null) {
                lock = FolderLock.take(folder);
                deleteFrozen();
            }
            return opened(current());
        } catch (IOException | RocksDBException | StoreFailedException e) {
            throw DatabaseFileException.opening(folder, e);
        }
    }

    /** Opens it again after a failure; from a damaged block on without compaction, which would fail again and again. */
    public synchronized Store openAfter(@Nullable StoreFailedException failure) {
        if (failure != null && DamagedBlockException.isCauseOf(failure)) {
            log.error("{} is no longer compacted, because part of it is damaged", folder);
            compacts = false;
        }
        return open();
    }

    private Path current() throws IOException, RocksDBException {
        int newest = 0;
        List<Path> leftOver = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path each : entries.toList()) {
                String name = each.getFileName().toString();
                if (name.matches("[0-9]{1,9}")) {
                    newest = Math.max(newest, Integer.parseInt(name));
                    leftOver.add(each);
                } else if (name.endsWith(UNFINISHED)) {
                    leftOver.add(each);
                }
            }
        }
        Path current = numbered(newest);
        leftOver.remove(current);
        for (Path each : leftOver) {
            Folders.delete(each);
        }
        if (newest == 0) {
            current = put(1, oldFile.exists() ? this::move : StoreOpening::create);
        }
        if (oldFile.exists()) {
            if (!oldFile.isIn(current)) {
                throw DatabaseFileException.twice(folder, oldFile.path());
            }
            oldFile.delete();
        }
        return current;
    }

    private void move(Path target) throws IOException, RocksDBException {
        String identity = oldFile.identity();
        create(target);
        try (OldStore old = OldStore.open(oldFile, target.resolve("old"))) {
            try (Store store = opened(target)) {
                old.copyTo(store);
            }
            try (Store copied = opened(target)) {
                old.compareWith(copied);
            }
        }
        OldFile.noteIn(target, identity);
    }

    private static void create(Path target) throws IOException, RocksDBException {
        try (RocksSettings settings = RocksSettings.created();
                RocksDB database = RocksDB.open(settings.options(), target.toString())) {
            Acknowledged.create(target, database.getLatestSequenceNumber());
        }
    }

    private void deleteFrozen() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path each :
                    entries.filter(entry -> entry.toString().endsWith(FROZEN)).toList()) {
                Folders.delete(each);
            }
        }
    }

    private Path numbered(int number) {
        return folder.resolve(Integer.toString(number));
    }

    private Store opened(Path current) throws IOException, RocksDBException {
        Acknowledged acknowledged = Acknowledged.open(current);
        try {
            checkWhole(current, acknowledged);
            return writable(current, acknowledged);
        } catch (IOException | RocksDBException | RuntimeException e) {
            acknowledged.close();
            throw e;
        }
    }

    /** Without changing anything, which opening it for writing would. */
    private static void checkWhole(Path current, Acknowledged acknowledged) throws RocksDBException {
        try (RocksSettings settings = RocksSettings.existing();
                RocksDB database = RocksDB.openReadOnly(settings.options(), current.toString())) {
            if (database.getLatestSequenceNumber() < acknowledged.last()) {
                throw DatabaseFileException.damaged(current, "its newest part is missing or was changed", null);
            }
        }
    }

    private Store writable(Path current, Acknowledged acknowledged) throws IOException, RocksDBException {
        RocksSettings settings = RocksSettings.existing();
        if (!compacts) {
            settings.withoutCompaction();
        }
        RocksDB database;
        try {
            database = RocksDB.open(settings.options(), current.toString());
        } catch (RocksDBException e) {
            settings.close();
            return readable(current, acknowledged, e);
        }
        Store store = new Store(database, settings, disk, acknowledged);
        try {
            // What was not acknowledged and is there all the same: nothing may be built on it before it is on disk.
            store.sync();
        } catch (StoreFailedException e) {
            store.abandon();
            throw e;
        }
        return store;
    }

    /** So that it can be read where the disk has no room for what opening writes. */
    private Store readable(Path current, Acknowledged acknowledged, RocksDBException unwritable)
            throws IOException, RocksDBException {
        if (!saysThereIsNoRoom(unwritable)) {
            throw unwritable;
        }
        syncLogs(current);
        RocksSettings settings = RocksSettings.existing();
        try {
            RocksDB database = RocksDB.openReadOnly(settings.options(), current.toString());
            log.warn("{} can only be read: {}", current, unwritable.getMessage());
            return Store.readOnly(database, settings, acknowledged, unwritable);
        } catch (RocksDBException e) {
            settings.close();
            e.addSuppressed(unwritable);
            throw e;
        }
    }

    private static boolean saysThereIsNoRoom(RocksDBException failure) {
        Status status = failure.getStatus();
        return status != null
                && status.getCode() == Status.Code.IOError
                && (status.getSubCode() == Status.SubCode.NoSpace
                        || NO_ROOM.matcher(String.valueOf(failure.getMessage())).find());
    }

    private static void syncLogs(Path current) throws IOException {
        try (Stream<Path> files = Files.list(current)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /**
     * Puts a copy of what is live in the place of the database. Nothing that was deleted or replaced is in it.
     *
     * @param current that nobody uses meanwhile; it is closed
     * @return how many bytes smaller it is now
     * @throws StoreFailedException if the copy cannot be written; then the store is still open
     */
    public synchronized long compact(Store current) {
        Path before = current.folder();
        if (before == null) {
            throw new IllegalArgumentException("It is kept in memory");
        }
        long size = current.size();
        try {
            int next = Integer.parseInt(before.getFileName().toString()) + 1;
            Path after = put(next, target -> copy(current, target));
            current.abandon();
            Folders.delete(before);
            Folders.sync(folder);
            compacts = true;
            return size - Folders.size(after);
        } catch (IOException e) {
            throw new StoreFailedException(e);
        } catch (RocksDBException e) {
            throw new StoreFailedException(RocksSettings.explained(e));
        }
    }

    private void copy(Store current, Path target) throws IOException, RocksDBException {
        try (RocksSettings settings = RocksSettings.created();
                RocksDB database = RocksDB.open(settings.options(), target.toString())) {
            Acknowledged.create(target, LiveCopy.of(current, database, disk));
        }
    }

    /** Holds on to what was appended so far. */
    public Frozen freeze(Store current) {
        Path files = folder.resolve(System.nanoTime() + FROZEN);
        return new Frozen(files, current.freeze(files));
    }

    /** Makes a database in an empty folder, all of it on disk. */
    private interface Making {
        void in(Path folder) throws IOException, RocksDBException;
    }

    /** Makes a database, whole or not at all. */
    private Path put(int number, Making making) throws IOException, RocksDBException {
        Path unfinished = folder.resolve(number + UNFINISHED);
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            making.in(unfinished);
            Folders.sync(unfinished);
        } catch (IOException | RocksDBException | RuntimeException e) {
            discard(unfinished, e);
            throw e;
        }
        Path whole = Files.move(unfinished, numbered(number), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(folder);
        return whole;
    }

    private static void discard(Path unfinished, Exception reason) {
        try {
            Folders.delete(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Lets another process have the folder. */
    @Override
    public synchronized void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
