package org.waymark.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.LedgerOfReports;
import org.waymark.query.highlight.proof.ReportCheck;
import org.waymark.query.highlight.proof.ReportCheck.NoProof;
import org.waymark.query.highlight.proof.ReportChecker;

/** Checks a file that the ledger may have handed out, with the keys of this ledger, and compares it with what the ledger has now. */
@Component
class FileChecks {

    private static final long MOST_BYTES = 5L << 20;
    private static final int BEGINNING = 1_024;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final String NOTE_SIGNED = "\n\n\u2014 ";

    private final Checkpoints checkpoints;
    private final LedgerOfReports reports;
    private final LedgerFileCheck others;

    FileChecks(Checkpoints checkpoints, Proofs proofs, MongoDatabase database, LedgerSettings settings) {
        this.checkpoints = checkpoints;
        this.reports = new LedgerOfReports(database, settings);
        this.others = new LedgerFileCheck(new LedgerCommits(database, settings), proofs);
    }

    /**
     * What a file is that somebody sent.
     *
     * @throws MaxUploadSizeExceededException if it is larger than a check may be (docs/adr/0040)
     * @throws IOException if it cannot be read to its end
     */
    ReportCheck check(MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw new MaxUploadSizeExceededException(MOST_BYTES);
        }
        return check(file.getBytes());
    }

    /** What a file is, by its bytes and not by its name. */
    ReportCheck check(byte[] file) {
        List<VerifierKey> keys = checkpoints.keys();
        String beginning = new String(file, 0, Math.min(BEGINNING, file.length), StandardCharsets.ISO_8859_1);
        if (beginning.contains("%PDF")) {
            return reports.compare(ReportChecker.check(file, keys));
        }
        if (file.length > 1 && ((file[0] & 0xff) << 8 | file[1] & 0xff) == GZIP_MAGIC) {
            return new NoProof("This file is compressed. Unpack it, and check what is in it.");
        }
        String text = new String(file, StandardCharsets.UTF_8);
        if (beginning.startsWith("{\"format\":\"waymark-export")) {
            return others.export(text);
        }
        if (beginning.startsWith("{")) {
            return others.eventProof(text, keys);
        }
        return text.contains(NOTE_SIGNED)
                ? others.checkpoint(text, keys)
                : new NoProof(
                        "This is neither a PDF with a proof, nor a checkpoint, a proof of an event or an export of the"
                                + " ledger. Tables such as CSV and Excel carry no proof: compare them with a new download for the same moment.");
    }
}
