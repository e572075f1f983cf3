package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the store keeps its chunks: in a {@link BlockFile}. The stock one checks where a page says it is, but not what it
 * says, so that a flipped bit could move a document or hide it from an index.
 */
public final class CheckedFileStore extends RandomAccessStore {

    private static final Logger log = LoggerFactory.getLogger(CheckedFileStore.class);

    /** Part of all chunks that must be live data, in percent, before old chunks are rewritten. */
    private static final int FILL_RATE = 75;

    /** A chunk of which more than this is live, in percent, is not worth rewriting. */
    private static final int WORTHWHILE_FILL_RATE = 40;

    /** Bytes rewritten at a time: a commit is held up by no more than that. */
    private static final int COMPACTION_STEP = 256 * 1024;

    /** Bytes written between two steps under load: what rewriting costs stays a fraction of what writing does. */
    private static final int WRITTEN_BETWEEN_STEPS = 4 * COMPACTION_STEP;

    private final BlockFile file;
    private boolean compacts = true;
    private long writtenAtCompaction;

    /**
     * @param settings as of {@code MVStore.Builder}: page and cache size
     * @param file closed with this
     */
    public CheckedFileStore(Map<String, Object> settings, BlockFile file) throws IOException {
        super(settings);
        this.file = file;
        init(file.path().toString(), false);
        setSize(file.size());
    }

    @Override
    public void open(String name, boolean readOnly, char @Nullable [] key) {
        throw new UnsupportedOperationException("It is open from the beginning");
    }

    @Override
    public FileStore<SFChunk> open(String name, boolean readOnly) {
        throw new UnsupportedOperationException("It is open from the beginning");
    }

    @Override
    public ByteBuffer readFully(@Nullable SFChunk chunk, long position, int length) {
        try {
            readCount.incrementAndGet();
            readBytes.addAndGet(length);
            return file.read(position, length);
        } catch (IOException e) {
            throw failed(DataUtils.ERROR_READING_FAILED, e);
        }
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer source) {
        int length = source.remaining();
        setSize(Math.max(size(), position + length));
        try {
            file.write(position, source);
        } catch (IOException e) {
            throw failed(DataUtils.ERROR_WRITING_FAILED, e);
        }
        writeCount.incrementAndGet();
        writeBytes.addAndGet(length);
    }

    /** How many bytes of blocks were written since this was opened. */
    long written() {
        return writeBytes.get();
    }

    @Override
    protected void truncate(long size) {
        try {
            file.truncate(size);
            setSize(Math.min(size(), size));
        } catch (IOException e) {
            throw failed(DataUtils.ERROR_WRITING_FAILED, e);
        }
    }

    @Override
    public void sync() {
        try {
            file.force();
        } catch (IOException e) {
            throw failed(DataUtils.ERROR_WRITING_FAILED, e);
        }
    }

    /** Notes that a version is on disk. */
    void acknowledge(long version) {
        try {
            file.acknowledge(version);
        } catch (IOException e) {
            log.warn("A truncation of {} might not be detected", file.path(), e);
        }
    }

    /**
     * Rewrites old chunks that are mostly dead, so that the file grows with the data only.
     *
     * @param idle whether nobody waits to write; otherwise it is done now and then, by bytes written
     * @return whether something was rewritten; it must be committed
     */
    boolean compact(boolean idle) {
        if (written() - writtenAtCompaction < (idle ? 1 : WRITTEN_BETWEEN_STEPS)) {
            return false;
        }
        writtenAtCompaction = written();
        return compact(FILL_RATE, COMPACTION_STEP);
    }

    /** Whether the newest chunk was never acknowledged and is not whole: a power cut came in the middle of it. */
    boolean lastChunkIsTorn() {
        return lastChunk != null && lastChunk.version > file.acknowledged() && !isWhole(lastChunk);
    }

    private boolean isWhole(SFChunk chunk) {
        try {
            content(chunk);
            return true;
        } catch (MVStoreException e) {
            return false;
        }
    }

    /** Makes the newest chunk none, so that the file can be opened again with the one before. */
    void discardLastChunk() {
        writeFully(lastChunk, position(lastChunk), ByteBuffer.allocate(lastChunk.len * BlockFile.BLOCK));
        sync();
    }

    /**
     * Writes what was not acknowledged once more and waits for the disk. After a failed sync the system may hold pages
     * for clean that never reached the disk, and nothing must be built on those.
     */
    void settleUnacknowledged() {
        if (lastChunk != null && lastChunk.version > file.acknowledged()) {
            getChunks().values().stream()
                    .filter(chunk -> chunk.version > file.acknowledged() && chunk.len > 0)
                    .forEach(chunk -> writeFully(chunk, position(chunk), content(chunk)));
            sync();
            acknowledge(lastChunk.version);
        }
    }

    private ByteBuffer content(SFChunk chunk) {
        return readFully(chunk, position(chunk), chunk.len * BlockFile.BLOCK);
    }

    private static long position(SFChunk chunk) {
        return chunk.block * BlockFile.BLOCK;
    }

    /** Only chunks that are worth it; and a damaged page ends the rewriting, for the store can do without it. */
    @Override
    protected boolean rewriteChunks(int mostBytes, int fillRate) {
        try {
            return compacts && super.rewriteChunks(mostBytes, Math.min(fillRate, WORTHWHILE_FILL_RATE));
        } catch (MVStoreException e) {
            log.error("The database file is no longer compacted", e);
            compacts = false;
            return false;
        }
    }

    @Override
    public void backup(ZipOutputStream target) {
        throw new UnsupportedOperationException("The file is copied while Waymark is stopped");
    }

    @Override
    public void close() {
        super.close();
        try {
            file.close();
        } catch (IOException e) {
            throw failed(DataUtils.ERROR_WRITING_FAILED, e);
        }
    }

    private MVStoreException failed(int code, IOException cause) {
        return DataUtils.newMVStoreException(code, "{0}", cause.getMessage(), cause);
    }
}
