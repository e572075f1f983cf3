package org.waymark.embedded.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A database file of format 1: a prefix that says what was acknowledged, then what H2 wrote, in blocks of 4 KB, each with a
 * CRC-32C of its number and bytes behind it (ADR 0013).
 */
final class OldBlocks {

    private static final int PREFIX = 4096;
    private static final int BLOCK = 4096;
    private static final int STORED_BLOCK = BLOCK + Integer.BYTES;

    /** H2's header is there twice, with checksums of its own. */
    private static final int SELF_CHECKED_BLOCKS = 2;

    private static final byte[] KIND = "Waymark database file, format 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int[] NOTES = {512, 1024};
    private static final byte[] NOTHING = new byte[BLOCK];

    private OldBlocks() {}

    /**
     * Writes what H2 wrote to a file of its own. A block without its checksum is left empty there, which H2 takes for
     * damage where it needs that block.
     *
     * @return the last version that was certainly on disk; 0 where there was none
     * @throws DatabaseFileException if the file is in use, or is not what it should be
     */
    static long unpack(Path file, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                OutputStream plain = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            if (channel.tryLock() == null) {
                throw DatabaseFileException.inUse(file, null);
            }
            long acknowledged = acknowledged(file, next(channel, PREFIX));
            ByteBuffer stored = next(channel, STORED_BLOCK);
            for (long number = 0; !stored.hasRemaining(); number++) {
                plain.write(isWhole(number, stored) ? stored.array() : NOTHING, 0, BLOCK);
                stored = next(channel, STORED_BLOCK);
            }
            return acknowledged;
        } catch (OverlappingFileLockException e) {
            throw DatabaseFileException.inUse(file, e);
        }
    }

    /** {@return so many bytes; with room remaining where the file ended} */
    private static ByteBuffer next(FileChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return bytes;
    }

    private static long acknowledged(Path file, ByteBuffer prefix) {
        if (prefix.hasRemaining() || !Arrays.equals(KIND, 0, KIND.length, prefix.array(), 0, KIND.length)) {
            throw DatabaseFileException.damaged(file, "it does not begin like a database file", null);
        }
        return Arrays.stream(NOTES)
                .filter(at -> checksum(prefix.slice(at, Long.BYTES)) == prefix.getInt(at + Long.BYTES))
                .mapToLong(prefix::getLong)
                .max()
                .orElseThrow(() -> DatabaseFileException.damaged(file, "its header cannot be read", null));
    }

    private static boolean isWhole(long number, ByteBuffer stored) {
        return number < SELF_CHECKED_BLOCKS
                || checksum(
                                stored.slice(0, BLOCK),
                                ByteBuffer.allocate(Long.BYTES).putLong(0, number))
                        == stored.getInt(BLOCK);
    }

    private static int checksum(ByteBuffer... parts) {
        CRC32C checksum = new CRC32C();
        for (ByteBuffer part : parts) {
            checksum.update(part);
        }
        return (int) checksum.getValue();
    }
}
