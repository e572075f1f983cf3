package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a folder for this process alone, until it is closed or the process ends. */
final class FolderLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderLock.class);

    private static final String FILE_NAME = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseFileException if another process has it, or this one already */
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw DatabaseFileException.inUse(folder, null);
            }
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw DatabaseFileException.inUse(folder, e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("A lock was not given back", e);
        }
    }
}
