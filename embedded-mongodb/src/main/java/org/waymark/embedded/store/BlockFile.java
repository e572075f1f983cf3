package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The database file: blocks of 4 KB, each with a CRC-32C of its number and bytes behind it, so that nothing is read that
 * was not written there. In front of them is a prefix: what kind of file it is, and the last version of the store
 * that is certainly on disk, so that a file which lost its newest part cannot pass for an older state (ADR 0013).
 */
public final class BlockFile implements AutoCloseable {

    /** The unit the store reads and writes in. */
    static final int BLOCK = 4096;

    private static final int STORED_BLOCK = BLOCK + Integer.BYTES;

    /** The store keeps its header twice, with checksums of its own, and one copy may be torn by a power cut. */
    private static final int SELF_CHECKED_BLOCKS = 2;

    /** How the file is opened: as {@link FileChannel#open}, but a test's may fail. */
    @FunctionalInterface
    public interface Opener {
        public FileChannel open(Path file, OpenOption... options) throws IOException;
    }

    private final Path file;
    private final FileChannel channel;
    private final long acknowledged;

    private BlockFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.acknowledged = FilePrefix.acknowledged(file, channel);
    }

    /**
     * Opens a file for this process alone; creates it where there is none.
     *
     * @throws DatabaseFileException if it is in use or is not a database file
     * @throws IOException if it cannot be read and written
     */
    public static BlockFile open(Path file, Opener opener) throws IOException {
        if (Files.notExists(file)) {
            create(file, opener);
        }
        FileChannel channel = opener.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            return new BlockFile(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whole or not at all, so that an empty file is a damaged one. */
    private static void create(Path file, Opener opener) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = opener.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FilePrefix.write(channel);
            channel.force(true);
        }
        Files.move(unfinished, file);
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw DatabaseFileException.inUse(file, null);
            }
        } catch (OverlappingFileLockException e) {
            throw DatabaseFileException.inUse(file, e);
        }
    }

    public Path path() {
        return file;
    }

    /** The last version of the store that was certainly on disk when this file was opened; 0 where there was none. */
    public long acknowledged() {
        return acknowledged;
    }

    /**
     * Notes that everything up to a version of the store is on disk. It is not synced itself: a power cut may bring an
     * earlier note back, which claims less and so is true too.
     */
    void acknowledge(long version) throws IOException {
        FilePrefix.acknowledge(channel, version);
    }

    /** How many bytes of blocks there are; a part of a block at the end is none. */
    long size() throws IOException {
        return Math.max(0, (channel.size() - FilePrefix.LENGTH) / STORED_BLOCK * BLOCK);
    }

    /**
     * Reads bytes from anywhere.
     *
     * @throws DamagedBlockException if a block does not have its checksum, or the file ends before it
     */
    ByteBuffer read(long position, int length) throws IOException {
        long first = position / BLOCK;
        int count = (int) ((position + length - 1) / BLOCK - first) + 1;
        ByteBuffer stored = ByteBuffer.allocate(count * STORED_BLOCK);
        readFully(stored, offset(first));
        byte[] blocks = stored.array();
        for (int index = 0; index < count; index++) {
            check(first + index, blocks, index * STORED_BLOCK);
            System.arraycopy(blocks, index * STORED_BLOCK, blocks, index * BLOCK, BLOCK);
        }
        return ByteBuffer.wrap(blocks, (int) (position % BLOCK), length).slice();
    }

    private void readFully(ByteBuffer target, long offset) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target, offset + target.position()) < 0) {
                throw new DamagedBlockException(file, offset);
            }
        }
    }

    private void check(long block, byte[] stored, int from) throws DamagedBlockException {
        int expected = ByteBuffer.wrap(stored).getInt(from + BLOCK);
        if (block >= SELF_CHECKED_BLOCKS && checksum(block, stored, from) != expected) {
            throw new DamagedBlockException(file, offset(block));
        }
    }

    /** Writes whole blocks. */
    void write(long position, ByteBuffer source) throws IOException {
        if (position % BLOCK != 0 || source.remaining() % BLOCK != 0) {
            throw new IllegalArgumentException("Only whole blocks can be written");
        }
        long first = position / BLOCK;
        int count = source.remaining() / BLOCK;
        ByteBuffer stored = ByteBuffer.allocate(count * STORED_BLOCK);
        for (int index = 0; index < count; index++) {
            source.get(stored.array(), index * STORED_BLOCK, BLOCK);
            stored.putInt(index * STORED_BLOCK + BLOCK, checksum(first + index, stored.array(), index * STORED_BLOCK));
        }
        for (long at = offset(first); stored.hasRemaining(); ) {
            at += channel.write(stored, at);
        }
    }

    /** Waits until everything written is on disk. */
    void force() throws IOException {
        channel.force(true);
    }

    void truncate(long size) throws IOException {
        channel.truncate(offset(size / BLOCK));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static long offset(long block) {
        return FilePrefix.LENGTH + block * STORED_BLOCK;
    }

    private static int checksum(long block, byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, BLOCK);
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, block));
        return (int) checksum.getValue();
    }
}
