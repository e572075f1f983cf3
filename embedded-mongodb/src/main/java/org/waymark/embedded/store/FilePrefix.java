package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first 4 KB of a database file: a line that says what it is, and the last version that is certainly on disk. The
 * version is kept twice, each in a sector of its own with a checksum, and written in turn: a torn one leaves the other.
 */
public final class FilePrefix {

    public static final int LENGTH = 4096;

    private static final byte[] KIND = "Waymark database file, format 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int[] NOTES = {512, 1024};
    private static final int NOTE_LENGTH = Long.BYTES + Integer.BYTES;

    private FilePrefix() {}

    /** Writes the prefix of an empty file. */
    static void write(FileChannel channel) throws IOException {
        ByteBuffer prefix = ByteBuffer.allocate(LENGTH);
        prefix.put(0, KIND);
        Arrays.stream(NOTES).forEach(at -> prefix.put(at, note(0).array()));
        writeFully(channel, prefix, 0);
    }

    /**
     * The newest version noted.
     *
     * @throws DatabaseFileException if this is no database file, or both notes are damaged
     */
    static long acknowledged(Path file, FileChannel channel) throws IOException {
        ByteBuffer prefix = ByteBuffer.allocate(LENGTH);
        while (prefix.hasRemaining() && channel.read(prefix, prefix.position()) >= 0) {}
        if (prefix.hasRemaining() || !Arrays.equals(KIND, 0, KIND.length, prefix.array(), 0, KIND.length)) {
            throw DatabaseFileException.damaged(file, "it does not begin like a database file of this version", null);
        }
        return Arrays.stream(NOTES)
                .filter(at -> note(prefix.getLong(at)).equals(prefix.slice(at, NOTE_LENGTH)))
                .mapToLong(prefix::getLong)
                .max()
                .orElseThrow(() -> DatabaseFileException.damaged(file, "its header cannot be read", null));
    }

    static void acknowledge(FileChannel channel, long version) throws IOException {
        writeFully(channel, note(version), NOTES[(int) (version % NOTES.length)]);
    }

    private static ByteBuffer note(long version) {
        ByteBuffer note = ByteBuffer.allocate(NOTE_LENGTH).putLong(version);
        CRC32C checksum = new CRC32C();
        checksum.update(note.array(), 0, Long.BYTES);
        return note.putInt((int) checksum.getValue()).flip();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
    }
}
