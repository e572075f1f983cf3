package org.waymark.standalone.tools;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.Digest;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.Verification;
import org.waymark.standalone.backup.BackupManifest;

/**
 * A copy of a data folder whose ledger was verified, with all attached files.
 *
 * @param ledger       the hash of the first commit; empty where there is none
 * @param verification what that showed
 */
record CheckedCopy(String ledger, Verification verification) {

    /** Verifies a copy that nobody else uses. */
    static CheckedCopy of(Path copy, ToolOutput output) {
        try (ToolLedger ledger = ToolLedger.in(copy);
                ProgressLine progress = output.progress("Verifying commits")) {
            Verification verification = new LedgerVerifier(ledger.database(), ledger.settings())
                    .verify(List.of(), (commits, events, expected) -> {
                        progress.at(commits, expected);
                        return true;
                    });
            String first = new LedgerCommits(ledger.database(), ledger.settings())
                    .holding(0)
                    .map(Commit::hash)
                    .map(Digest::hex)
                    .orElse("");
            return new CheckedCopy(first, verification);
        }
    }

    /** {@return what is wrong with it, in sentences; null where all is well} */
    @Nullable String finding() {
        return verification.finding().map(Object::toString).orElse(null);
    }

    /** {@return what the copy says of itself, as a backup} */
    BackupManifest manifest(Instant at, Map<String, String> files) {
        return new BackupManifest(
                BackupManifest.FORMAT,
                at,
                ledger,
                verification.events(),
                verification.commits(),
                verification.head().hash(),
                files);
    }

    /** {@return whether its ledger is the one that a backup says it has} */
    boolean isAsIn(BackupManifest manifest) {
        return verification.commits() == manifest.commits()
                && verification.head().hash().equals(manifest.head());
    }

    /** Says how much it is. */
    void sayAmount(String sentence, ToolOutput output) {
        String amount = VerificationSentences.amount(verification.events(), verification.commits());
        output.result().println(sentence.replace("%s", amount));
        output.result().println("Last commit " + verification.head().hash());
        if (verification.files() > 0) {
            output.result()
                    .println(String.format(
                            Locale.UK,
                            "Attached files whose bytes are as they were attached: %,d.",
                            verification.files()));
        }
    }
}
