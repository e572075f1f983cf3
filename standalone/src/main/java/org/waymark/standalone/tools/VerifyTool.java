package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.export.BadExportException;
import org.waymark.ledger.export.ExportReader;
import org.waymark.ledger.export.ExportSummary;
import org.waymark.ledger.export.Progress;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.CheckpointVerification;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.ledger.tokens.MongoTokenStore;
import org.waymark.ledger.verify.Anchor;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.Verification;
import org.waymark.query.WaymarkViews;
import org.waymark.query.views.ViewComparison;

/** {@code ./waymark verify}. */
final class VerifyTool {

    private static final int MOST_DIFFERENCES = 100;

    private final ToolArguments arguments;
    private final ToolOutput output;

    VerifyTool(ToolArguments arguments, ToolOutput output) {
        this.arguments = arguments;
        this.output = output;
    }

    ExitStatus run() throws IOException {
        String file = arguments.options().get("--file");
        return file == null ? ledger() : export(arguments.path(file));
    }

    private ExitStatus ledger() throws IOException {
        try (ToolLedger ledger = ToolLedger.existing(arguments);
                ProgressLine progress = output.progress("Verifying commits")) {
            Checkpoint checkpoint = checkpoint(ledger);
            List<Anchor> known = checkpoint == null ? List.of() : List.of(CheckpointVerification.anchor(checkpoint));
            Verification verification = new LedgerVerifier(ledger.database(), ledger.settings())
                    .verify(known, (commits, events, expected) -> {
                        progress.at(commits, expected);
                        return true;
                    });
            ExitStatus status = said(verification);
            if (status == ExitStatus.DONE && checkpoint != null) {
                sayExtends(checkpoint);
            }
            return status == ExitStatus.DONE && arguments.options().containsKey("--views") ? views(ledger) : status;
        }
    }

    private ExitStatus views(ToolLedger ledger) {
        ClaimedPositions positions = new ClaimedPositions(
                ledger.database(), "views", "verify", MongoTokenStore.DEFAULT_CLAIM_TIMEOUT, Clock.systemUTC());
        ViewComparison comparison = new ViewComparison(
                ledger.database(), new LedgerReader(ledger.database(), ledger.settings()), positions::read);
        comparison.compare(WaymarkViews.all());
        List<String> differences = comparison.differences();
        if (differences.isEmpty()) {
            say("The views say what the ledger says: %,d documents compared.", comparison.compared());
            return ExitStatus.DONE;
        }
        say("The views do not say what the ledger says: %,d of them differ.", differences.size());
        differences.stream().limit(MOST_DIFFERENCES).forEach(difference -> say("%s", difference));
        if (differences.size() > MOST_DIFFERENCES) {
            say("and %,d more", differences.size() - MOST_DIFFERENCES);
        }
        comparison.foldAnew();
        say("Waymark folds these views anew from the ledger, at once where it runs, else at its next start.");
        return ExitStatus.NOT_INTACT;
    }

    private ExitStatus said(Verification verification) {
        if (verification.finding().isPresent()) {
            say("The ledger is not intact.%n%s", verification.finding().get());
            say(
                    "Everything before that is intact: %s.",
                    VerificationSentences.amount(verification.events(), verification.commits()));
            return ExitStatus.NOT_INTACT;
        }
        say(
                "The whole ledger is intact: %s, verified in %.1f s.",
                VerificationSentences.amount(verification.events(), verification.commits()),
                verification.took().toMillis() / 1_000.0);
        say("Last commit %s", verification.head().hash());
        say("Merkle root %s", verification.root());
        if (verification.redactions() > 0) {
            say("Redacted, as recorded by later events: %,d parts of events.", verification.redactions());
        }
        if (verification.files() > 0) {
            say("Attached files whose bytes are as they were attached: %,d.", verification.files());
        }
        return ExitStatus.DONE;
    }

    private ExitStatus export(Path file) throws IOException {
        Checkpoint checkpoint = checkpoint(null);
        try (ProgressLine progress = output.progress("Verifying events")) {
            ExportSummary summary = check(file, checkpoint, progress::at);
            say(
                    "The whole export is intact: %s, exported from %s on %s.",
                    VerificationSentences.amount(
                            summary.events(), summary.head().commits()),
                    summary.origin(),
                    summary.exportedAt());
            say("Last commit %s", summary.head().hash());
            say("Merkle root %s", summary.root());
            if (!summary.files().isEmpty()) {
                say("Attached files with their bytes: %,d.", summary.files().size());
            }
            if (checkpoint != null) {
                sayExtends(checkpoint);
            }
            return ExitStatus.DONE;
        } catch (BadExportException e) {
            say("The export is not intact.%n%s", String.valueOf(e.getMessage()));
            return ExitStatus.NOT_INTACT;
        }
    }

    private static ExportSummary check(Path file, @Nullable Checkpoint checkpoint, Progress progress)
            throws IOException {
        return checkpoint == null
                ? ExportReader.check(file, progress)
                : ExportReader.check(file, CheckpointVerification.anchor(checkpoint), progress);
    }

    private void sayExtends(Checkpoint checkpoint) {
        say(
                "It extends the checkpoint of %s: %s, made on %s.",
                checkpoint.origin(), VerificationSentences.commits(checkpoint.size()), checkpoint.time());
    }

    /** {@return the checkpoint to compare with, null where none is given} */
    private @Nullable Checkpoint checkpoint(@Nullable ToolLedger ledger) throws IOException {
        String file = arguments.options().get("--checkpoint");
        if (file == null) {
            return null;
        }
        try {
            return Checkpoint.open(Files.readString(arguments.path(file)), keys(ledger));
        } catch (InvalidNoteException e) {
            throw new ToolException("The checkpoint cannot be trusted. " + e.getMessage()
                    + " If another ledger made it, give the key of that ledger: --key VKEY");
        }
    }

    private List<VerifierKey> keys(@Nullable ToolLedger ledger) throws IOException {
        String key = arguments.options().get("--key");
        if (key != null) {
            Path file = arguments.path(key);
            return List.of(VerifierKey.parse(Files.isRegularFile(file) ? Files.readString(file) : key));
        }
        if (ledger == null) {
            throw new ToolException("Give the key that signed the checkpoint: --key VKEY");
        }
        output.remarks()
                .println(
                        "waymark: the checkpoint is checked with the keys stored in this ledger."
                                + " For a check that does not trust this ledger, give a key that you obtained separately: --key VKEY");
        return new Checkpoints(ledger.database(), ledger.settings()).keys();
    }

    private void say(String format, Object... values) {
        output.result().println(String.format(Locale.UK, format, values));
    }
}
