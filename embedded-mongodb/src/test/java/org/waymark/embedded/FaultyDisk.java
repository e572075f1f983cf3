package org.waymark.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.waymark.embedded.store.BlockFile;

/** A disk that can be full, or fail to sync: what a small file system does, on any machine. */
final class FaultyDisk implements BlockFile.Opener {

    private volatile long room = Long.MAX_VALUE;
    private volatile boolean syncFails;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** Lets files grow to that many bytes each and no further. */
    void full(long bytes) {
        room = bytes;
    }

    void hasRoom() {
        room = Long.MAX_VALUE;
    }

    void syncFails(boolean fails) {
        syncFails = fails;
    }

    /** Lets the next syncs wait until they are released. */
    void holdSyncs() {
        held = new CountDownLatch(1);
    }

    void releaseSyncs() {
        held.countDown();
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return new FaultyFile(FileChannel.open(file, options));
    }

    private final class FaultyFile extends FileBaseDefault {

        private final FileChannel file;

        FaultyFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        /** As a disk does: what fits is written, the rest is not. */
        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (position + source.remaining() <= room) {
                return file.write(source, position);
            }
            int fits = (int) Math.max(0, room - position);
            if (fits == 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer part = source.slice(source.position(), fits);
            int written = file.write(part, position);
            source.position(source.position() + written);
            return written;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            awaitRelease();
            if (syncFails) {
                throw new IOException("Input/output error");
            }
            file.force(metadata);
        }

        private void awaitRelease() throws IOException {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
