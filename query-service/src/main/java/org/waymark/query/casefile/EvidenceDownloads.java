package org.waymark.query.casefile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.waymark.ledger.files.DamagedFileException;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;
import org.waymark.query.api.Answers;
import org.waymark.query.api.EntityTags;
import org.waymark.query.api.TimedOutput;
import org.waymark.query.moment.StrategySnapshot;

/**
 * Sends the bytes of files. They are compared with their hash first, and leave in a way in which no browser shows or runs them
 * as a part of Waymark.
 */
@Component
class EvidenceDownloads {

    private static final Logger log = LoggerFactory.getLogger(EvidenceDownloads.class);

    private final LedgerFiles files;

    EvidenceDownloads(LedgerFiles files) {
        this.files = files;
    }

    /** What came of it. */
    enum Outcome {
        SENT,
        /** The case has, or had then, no such file. */
        UNKNOWN,
        /** It was erased. */
        ERASED,
        /** Its bytes are not those that were attached, or not there. */
        DAMAGED
    }

    /**
     * Sends a file that a case has, or had at the moment of the snapshot, unless something is wrong with it.
     *
     * @param number as the address has it
     */
    Outcome send(
            StrategySnapshot snapshot,
            String ref,
            String number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<EvidenceFile> found = EvidenceFiles.find(snapshot, ref, number);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        EvidenceFile file = found.get();
        if (file.erased()) {
            return Outcome.ERASED;
        }
        if (EntityTags.match(request, file.sha256())) {
            describe(snapshot, file, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return Outcome.SENT;
        }
        Optional<byte[]> bytes = bytes(snapshot, file);
        if (bytes.isEmpty()) {
            return Outcome.DAMAGED;
        }
        describe(snapshot, file, response);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        OutputStream out = new TimedOutput(response.getOutputStream());
        out.write(bytes.get());
        out.flush();
        return Outcome.SENT;
    }

    private Optional<byte[]> bytes(StrategySnapshot snapshot, EvidenceFile file) {
        FileReference reference = new FileReference(snapshot.strategy().value(), file.sha256(), file.size());
        try {
            Optional<byte[]> bytes = files.read(reference);
            if (bytes.isEmpty()) {
                log.error("The bytes of {}, attached at position {}, are missing", reference.address(), position(file));
            }
            return bytes;
        } catch (DamagedFileException e) {
            log.error("The bytes of {}, attached at position {}, are damaged", reference.address(), position(file), e);
            return Optional.empty();
        }
    }

    private static long position(EvidenceFile file) {
        return file.stamp().position();
    }

    private static void describe(StrategySnapshot snapshot, EvidenceFile file, HttpServletResponse response) {
        EntityTags.describe(file.sha256(), response);
        response.setHeader(Answers.POSITION, Long.toString(snapshot.position()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
