package org.waymark.ledger.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of a file, compressed (gzip) or not, one at a time, with the hash of those that were read before. */
final class Lines {

    /** Longer than any commit can be (12 MiB of payload, every character escaped): what is longer is no export. */
    private static final int MOST_BYTES = 96 << 20;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final MessageDigest digest = Sha256.digest();
    private int start;
    private int end;
    private byte @Nullable [] last;
    private long number;

    /** @throws BadExportException where the file only looks compressed */
    Lines(InputStream file) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(file, BUFFER_BYTES);
        plain.mark(2);
        int magic = plain.read() << 8 | plain.read();
        plain.reset();
        try {
            in = magic == GZIP_MAGIC ? new GZIPInputStream(plain, BUFFER_BYTES) : plain;
        } catch (EOFException | ZipException e) {
            number = 1;
            throw damaged(e);
        }
    }

    /** {@return the number of the line that was read last, from 1} */
    long number() {
        return number;
    }

    /** {@return SHA-256 in hex of all lines before the one that was read last, with their line ends} Ends the hashing. */
    String sha256BeforeLast() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * {@return the next line without its end, null behind the last}
     *
     * @throws BadExportException where the line has no end, is too long, or cannot be decompressed
     */
    byte @Nullable [] next() throws IOException {
        if (last != null) {
            digest.update(last);
            digest.update((byte) '\n');
        }
        number++;
        try {
            last = read();
            return last;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private byte @Nullable [] read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (start == end && !fill()) {
                if (line.size() == 0) {
                    return null;
                }
                throw new BadExportException(number, null, "the file was cut off in the middle of this line", null);
            }
            int from = start;
            while (start < end && buffer[start] != '\n') {
                start++;
            }
            line.write(buffer, from, start - from);
            if (start < end) {
                start++;
                return line.toByteArray();
            }
            if (line.size() > MOST_BYTES) {
                throw new BadExportException(number, null, "the line is longer than any line of an export", null);
            }
        }
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private BadExportException damaged(IOException e) {
        return new BadExportException(
                number, null, "the compressed file is damaged or was cut off here (" + e.getMessage() + ")", e);
    }
}
