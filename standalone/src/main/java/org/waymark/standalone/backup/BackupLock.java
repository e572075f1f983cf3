package org.waymark.standalone.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time back a data folder up, so that none clears away what another writes. */
public final class BackupLock implements AutoCloseable {

    static final String FILE = "backup.lock";

    private final FileChannel channel;

    private BackupLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BackupException if another backup of the folder is being made */
    public static BackupLock take(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // this process has it
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            throw new BackupException("Another backup of " + data + " is being made. Try again when it is done.");
        }
        return new BackupLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
