package org.waymark.query.highlight.proof;

import java.util.List;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;

/**
 * What the ledger's key signs of a document that shows an issued report.
 *
 * @param origin      name of the ledger
 * @param report      which version of which report, such as {@code SG23/H1.1}
 * @param fingerprint of its content; 64 hex digits
 * @param visible     the digest of what the document shows; 64 hex digits
 * @param key         whose signature it is, for readers who have no key from elsewhere
 */
record RenderingNote(String origin, String report, String fingerprint, String visible, VerifierKey key) {

    private static final String TITLE = "waymark report";
    private static final String KEY = "key ";
    private static final int LINES = 6;

    /** The text that is signed. */
    String text() {
        return String.join("\n", TITLE, origin, report, fingerprint, visible, KEY + key.text()) + "\n";
    }

    /** @throws InvalidNoteException if the note is of something else */
    static RenderingNote of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < LINES
                || !lines.getFirst().equals(TITLE)
                || !lines.get(LINES - 1).startsWith(KEY)) {
            throw new InvalidNoteException("This note is not about a report.");
        }
        return new RenderingNote(
                lines.get(1),
                lines.get(2),
                lines.get(3),
                lines.get(4),
                VerifierKey.parse(lines.get(LINES - 1).substring(KEY.length())));
    }
}
