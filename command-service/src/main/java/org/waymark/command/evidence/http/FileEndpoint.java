package org.waymark.command.evidence.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.command.evidence.FileLimits;
import org.waymark.command.http.Callers;
import org.waymark.command.refusal.Refusal;
import org.waymark.ledger.format.FileReference;

/** Takes the bytes of files, which a command attaches afterwards (docs/interfaces.md, “Files”). */
@RestController
@RequestMapping(path = "/api/files", produces = MediaType.APPLICATION_JSON_VALUE)
class FileEndpoint {

    /** However slowly a file comes: it is held in memory until it is whole. */
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private static final int BUFFER_BYTES = 1 << 16;

    private final FileSenders senders;
    private final StoredFiles files;
    private final FileLimits limits;

    FileEndpoint(FileSenders senders, StoredFiles files, FileLimits limits) {
        this.senders = senders;
        this.files = files;
        this.limits = limits;
    }

    /**
     * Stores a file. Sent again it is the same as sent once.
     *
     * @param sha256   of the body, 64 hex digits
     * @param strategy code of the strategy in which it will be attached
     */
    @PutMapping("/{sha256}")
    @PreAuthorize("isAuthenticated()") // in which role is seen in the strategy, where it may have been granted
    StoredFiles.Stored take(
            @PathVariable String sha256,
            @RequestParam(required = false) @Nullable String strategy,
            HttpServletRequest request,
            Authentication authentication)
            throws IOException {
        var code = senders.mayAttachIn(strategy, Callers.of(authentication));
        if (request.getContentLengthLong() > limits.fileBytes()) {
            throw tooLarge(limits);
        }
        byte[] bytes = body(request.getInputStream());
        if (!FileReference.hash(bytes).equals(sha256)) {
            throw Refusal.at(
                    "sha256",
                    Refusal.Kind.MALFORMED,
                    "file.other-hash",
                    "The body has another SHA-256 than the address says. Send the file again, with its own in lower-case hex.");
        }
        return files.store(code, bytes);
    }

    private byte[] body(InputStream body) throws IOException {
        long end = System.nanoTime() + WITHIN.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > limits.fileBytes()) {
                throw tooLarge(limits);
            }
            if (System.nanoTime() > end) {
                throw Refusal.of(
                        Refusal.Kind.TOO_SLOW,
                        "file.too-slow",
                        "The file did not come within %d minutes. Send it again over a faster connection, or send a smaller one."
                                .formatted(WITHIN.toMinutes()));
            }
        }
        return bytes.toByteArray();
    }

    static Refusal tooLarge(FileLimits limits) {
        return Refusal.at(
                "file",
                Refusal.Kind.TOO_LARGE,
                "file.too-large",
                "A file may have at most " + FileLimits.inWords(limits.fileBytes())
                        + ". Send a smaller one, or keep it elsewhere and put a link to it in a note.");
    }
}
