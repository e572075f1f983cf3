package org.waymark.query.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.About;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.KeyValues;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Paragraph;
import org.waymark.documents.PdfWriter;
import org.waymark.query.highlight.proof.Certificate;
import org.waymark.query.web.Formats;

/** The certificate of a verification that found the ledger intact: first for auditors, then for those who check it by hand. */
final class CertificateDocument {

    private static final String TITLE = "Certificate of verification";

    private CertificateDocument() {}

    /** The same for the same result: it is dated when the verification was finished. */
    static byte[] pdf(Certificate certificate, long redactions, String key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document(certificate, redactions, key), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every byte", e);
        }
        return out.toByteArray();
    }

    private static Document document(Certificate certificate, long redactions, String key) {
        String when = Formats.seconds(certificate.verifiedAt(), ZoneOffset.UTC) + " UTC";
        List<Entry> facts = List.of(
                Entry.of("Ledger", certificate.origin()),
                Entry.of("Verified", when),
                Entry.of("Result", "Intact"),
                Entry.of(
                        "Up to",
                        "Position " + Formats.number(certificate.events() - 1) + ": "
                                + Formats.count(certificate.events(), "event", "events") + " in "
                                + Formats.count(certificate.commits(), "commit", "commits")),
                Entry.of("Compared with", compared(certificate)));
        List<Block> blocks = new ArrayList<>(List.of(
                new Heading(1, TITLE),
                Paragraph.lead("The whole ledger “" + certificate.origin() + "” was intact on " + when + "."),
                new KeyValues(facts),
                new Heading(2, "What was verified"),
                Bullets.of(verified(certificate, redactions)),
                new Heading(2, "What this does not say"),
                Bullets.of(
                        List.of(
                                "That what people recorded is true or complete.",
                                "What happened to the ledger after that moment.",
                                "That nobody who has both the database and the signing key made another ledger. To rule that out, compare it with a checkpoint that was kept elsewhere.")),
                new Heading(2, "How to check this certificate"),
                Bullets.of(
                        List.of(
                                "In Waymark: choose “Check a file” and upload this PDF. It says whether the PDF is as it was issued, and whether the ledger still begins with what was certified.",
                                "Without Waymark’s server: ./waymark verify --report FILE --key KEY, with the key of the ledger that you obtained separately.",
                                "By hand: certificate.txt is attached, a signed note with the figures below and a digest of what this PDF shows.")),
                new Heading(2, "For those who check it by hand"),
                new KeyValues(List.of(
                        Entry.of("Merkle root of all commits", certificate.root()),
                        Entry.of("Hash of the last commit", certificate.head()),
                        Entry.of("Key that signs", key)))));
        About about = new About(
                TITLE,
                certificate.origin(),
                "Waymark",
                certificate.verifiedAt(),
                List.of(certificate.origin(), when),
                List.of(TITLE),
                facts);
        return new Document(about, Orientation.PORTRAIT, blocks);
    }

    private static String compared(Certificate certificate) {
        return certificate.checkpoint() == null
                ? "No checkpoint: none had been signed"
                : "The signed checkpoint of the first " + Formats.count(certificate.checkpoint(), "commit", "commits");
    }

    private static List<String> verified(Certificate certificate, long redactions) {
        List<String> verified = new ArrayList<>(
                List.of(
                        "Every event from the first was read, and its hash was calculated anew from what it says.",
                        "The hash of each commit holds that of the commit before it: nothing was altered, inserted, left out or put in another order."));
        if (certificate.checkpoint() != null) {
            verified.add("The ledger extends its last checkpoint: nothing before that was rewritten or cut off.");
        }
        if (redactions > 0) {
            verified.add(Formats.count(redactions, "part of an event is", "parts of events are")
                    + " redacted: the text was removed, and a later event records each removal.");
        }
        return verified;
    }
}
