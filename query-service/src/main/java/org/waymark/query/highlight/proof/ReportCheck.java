package org.waymark.query.highlight.proof;

import java.util.List;
import org.waymark.ledger.proof.VerifierKey;

/** What a check of a file has shown. */
public sealed interface ReportCheck {

    /** Where something is not as it was issued. */
    enum Where {
        /** What the document shows or reads out. */
        TEXT("text"),
        /** The content that is attached. */
        ATTACHMENT("attachment"),
        /** The proof that the report is in the ledger. */
        PROOF("proof"),
        /** The checkpoint that is attached. */
        CHECKPOINT("checkpoint"),
        /** The note that says what the document shows. */
        NOTE("note"),
        /** What the ledger has of the report now. */
        LEDGER("ledger"),
        /** An export of the ledger. */
        EXPORT("export");

        private final String title;

        Where(String title) {
            this.title = title;
        }

        /** In one word. */
        public String title() {
            return title;
        }
    }

    /**
     * Something that is not as it was issued.
     *
     * @param what in a sentence, and what it means
     */
    record Finding(Where where, String what) {}

    /**
     * The document is as it was issued.
     *
     * @param key     whose signature it has
     * @param trusted whether that key was known from elsewhere; if not, it is the one that the file names
     */
    record Matches(IssuedReport report, VerifierKey key, boolean trusted) implements ReportCheck {}

    /**
     * It is as it was issued, and the next version has taken its place.
     *
     * @param by the last version that was issued
     */
    record Superseded(Matches matches, int by) implements ReportCheck {}

    /** It is as it was issued, and the report was withdrawn since. */
    record Withdrawn(Matches matches) implements ReportCheck {}

    /**
     * The document is a certificate of verification, as it was issued.
     *
     * @param key     whose signature it has
     * @param trusted as of a report
     */
    record Certified(Certificate certificate, VerifierKey key, boolean trusted) implements ReportCheck {}

    /**
     * The file is of another kind that the ledger hands out, and holds.
     *
     * @param sentences what it is, and what it shows
     */
    record Holds(HandedOut what, List<String> sentences) implements ReportCheck {

        public Holds {
            sentences = List.copyOf(sentences);
        }
    }

    /** What else than documents the ledger hands out. */
    enum HandedOut {
        CHECKPOINT,
        EVENT_PROOF,
        EXPORT
    }

    /** It is not as it was issued, or the ledger is not what it was. */
    record Altered(List<Finding> findings) implements ReportCheck {

        public Altered {
            findings = List.copyOf(findings);
        }
    }

    /** It holds nothing by which it could be checked: it may be genuine or not. */
    record NoProof(String why) implements ReportCheck {}
}
