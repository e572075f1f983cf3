package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Bytes that are compressed once, when somebody first takes them so, and sent as often as they are asked for. */
public final class Compressed {

    /** Less than this fits into one packet as it is. */
    private static final int WORTH_IT = 1_024;

    private static final Pattern REFUSES_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

    private final byte[] plain;
    private final Object zipping = new Object();
    private volatile byte @Nullable [] zipped;

    private Compressed(byte[] plain) {
        this.plain = plain;
    }

    public static Compressed of(byte[] plain) {
        return new Compressed(plain);
    }

    /** Requests that need it at once wait for one of them to make it. */
    private byte[] zipped() {
        byte[] there = zipped;
        if (there != null) {
            return there;
        }
        synchronized (zipping) {
            byte[] made = zipped;
            if (made == null) {
                made = zip(plain);
                zipped = made;
            }
            return made;
        }
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the body of an answer as the caller takes it, with the headers that say how. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zip = plain.length >= WORTH_IT && acceptsGzip(request);
        byte[] bytes = zip ? zipped() : plain;
        if (zip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && accepted.contains("gzip")
                && !REFUSES_GZIP.matcher(accepted).find();
    }

    /** With what the compressed bytes take at most, usually, whether they are there yet or not. */
    int weight() {
        return plain.length + plain.length / 4;
    }
}
