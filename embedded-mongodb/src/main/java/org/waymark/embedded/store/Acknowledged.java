package org.waymark.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The note of what is certainly on disk: how far the database was at the last sync, so that one which lost its newest part
 * cannot pass for an older state. It is kept twice, each in a sector of its own with a checksum, and written in turn: a torn
 * one leaves the other. It is not synced itself: a power cut may bring an earlier note back, which claims less and so is
 * true too.
 */
final class Acknowledged implements AutoCloseable {

    static final String FILE_NAME = "acknowledged";

    private static final Logger log = LoggerFactory.getLogger(Acknowledged.class);

    private static final int LENGTH = 4096;
    private static final byte[] KIND = "Waymark database, format 2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int[] NOTES = {512, 1024};
    private static final int NOTE_LENGTH = Long.BYTES + Integer.BYTES;

    private final Path folder;
    private final FileChannel channel;
    private long last;
    private int turn;

    private Acknowledged(Path folder, FileChannel channel) throws IOException {
        this.folder = folder;
        this.channel = channel;
        read();
    }

    /** Writes the first note of a new database and waits until it is on disk. */
    static void create(Path folder, long sequence) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LENGTH);
        content.put(0, KIND);
        Arrays.stream(NOTES).forEach(at -> content.put(at, noted(sequence).array()));
        try (FileChannel channel =
                FileChannel.open(folder.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            write(channel, content, 0);
            channel.force(true);
        }
    }

    /**
     * Reads the newest note.
     *
     * @param folder of the database
     * @throws DatabaseFileException if there is none, or both are damaged
     */
    static Acknowledged open(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (Files.notExists(file)) {
            throw DatabaseFileException.damaged(folder, "the file " + FILE_NAME + " is missing from it", null);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new Acknowledged(folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void read() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LENGTH);
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {}
        if (content.hasRemaining() || !Arrays.equals(KIND, 0, KIND.length, content.array(), 0, KIND.length)) {
            throw DatabaseFileException.damaged(folder, "it is not a database of this version", null);
        }
        last = Arrays.stream(NOTES)
                .filter(at -> noted(content.getLong(at)).equals(content.slice(at, NOTE_LENGTH)))
                .mapToLong(content::getLong)
                .max()
                .orElseThrow(() -> DatabaseFileException.damaged(
                        folder, "what was acknowledged cannot be read from the file " + FILE_NAME, null));
        turn = content.getLong(NOTES[0]) == last ? 1 : 0;
    }

    Path folder() {
        return folder;
    }

    /** How far the database certainly is on disk: a sequence number of RocksDB. */
    synchronized long last() {
        return last;
    }

    /** Notes how far the database is on disk. */
    synchronized void note(long sequence) {
        if (sequence <= last) {
            return;
        }
        try {
            write(channel, noted(sequence), NOTES[turn]);
            turn = 1 - turn;
            last = sequence;
        } catch (IOException e) {
            log.warn("A truncation of {} might not be detected", folder, e);
        }
    }

    private static ByteBuffer noted(long sequence) {
        ByteBuffer note = ByteBuffer.allocate(NOTE_LENGTH).putLong(sequence);
        CRC32C checksum = new CRC32C();
        checksum.update(note.array(), 0, Long.BYTES);
        return note.putInt((int) checksum.getValue()).flip();
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("{} was not closed", folder, e);
        }
    }
}
