package org.waymark.query.highlight.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;

/**
 * What the ledger's key signs of a certificate. It can be taken neither for a checkpoint, whose second line is a number, nor
 * for the note of a report, whose first line is another.
 *
 * @param visible the digest of what the document shows; 64 hex digits
 * @param key     whose signature it is, for readers who have no key from elsewhere
 */
record CertificateNote(Certificate certificate, String visible, VerifierKey key) {

    private static final String TITLE = "waymark certificate";
    private static final String NONE = "none";
    private static final List<String> NAMES =
            List.of("verified ", "commits ", "events ", "head ", "root ", "checkpoint ", "visible ", "key ");
    private static final int BEFORE = 2;

    /** The text that is signed. */
    String text() {
        List<String> values = List.of(
                certificate.verifiedAt().toString(),
                Long.toString(certificate.commits()),
                Long.toString(certificate.events()),
                certificate.head(),
                certificate.root(),
                certificate.checkpoint() == null
                        ? NONE
                        : certificate.checkpoint().toString(),
                visible,
                key.text());
        StringBuilder text = new StringBuilder(TITLE + "\n" + certificate.origin() + "\n");
        for (int line = 0; line < NAMES.size(); line++) {
            text.append(NAMES.get(line)).append(values.get(line)).append('\n');
        }
        return text.toString();
    }

    /** @throws InvalidNoteException if the note is of something else */
    static CertificateNote of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < BEFORE + NAMES.size() || !lines.getFirst().equals(TITLE)) {
            throw new InvalidNoteException("This note is not a certificate.");
        }
        try {
            String checkpoint = value(lines, 5);
            return new CertificateNote(
                    new Certificate(
                            lines.get(1),
                            Instant.parse(value(lines, 0)),
                            Long.parseLong(value(lines, 1)),
                            Long.parseLong(value(lines, 2)),
                            value(lines, 3),
                            value(lines, 4),
                            checkpoint.equals(NONE) ? null : Long.valueOf(checkpoint)),
                    value(lines, 6),
                    VerifierKey.parse(value(lines, 7)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new InvalidNoteException("A line of the certificate cannot be read.", e);
        }
    }

    private static String value(List<String> lines, int line) {
        String text = lines.get(BEFORE + line);
        String name = NAMES.get(line);
        if (!text.startsWith(name)) {
            throw new InvalidNoteException("The certificate has no line “" + name.strip() + "”.");
        }
        return text.substring(name.length());
    }
}
