package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.waymark.ledger.LedgerVerifier;
import org.waymark.ledger.Verification;
import org.waymark.ledger.portable.BadExportException;
import org.waymark.ledger.portable.ExportReader;
import org.waymark.ledger.portable.ExportSummary;

/** {@code ./waymark verify}. */
final class VerifyTool {

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

    private ExitStatus ledger() {
        try (LedgerAccess ledger = LedgerAccess.existing(arguments);
                ProgressLine progress = output.progress("Verifying commits")) {
            Verification verification = new LedgerVerifier(ledger.database(), ledger.settings())
                    .verify(List.of(), (commits, events, expected) -> {
                        progress.at(commits, expected);
                        return true;
                    });
            return said(verification);
        }
    }

    private ExitStatus said(Verification verification) {
        if (verification.finding().isPresent()) {
            say("The ledger does not hold.%n%s", verification.finding().get());
            say(
                    "Everything before it holds: %,d events in %,d commits.",
                    verification.events(), verification.commits());
            return ExitStatus.DOES_NOT_HOLD;
        }
        say(
                "The whole ledger holds: %,d events in %,d commits, verified in %.1f s.",
                verification.events(),
                verification.commits(),
                verification.took().toMillis() / 1_000.0);
        say("Last commit %s", verification.head().hash());
        say("Merkle root %s", verification.root());
        if (verification.redactions() > 0) {
            say("Redacted, each as a later event attests: %,d parts of events.", verification.redactions());
        }
        return ExitStatus.DONE;
    }

    private ExitStatus export(Path file) throws IOException {
        try (ProgressLine progress = output.progress("Verifying events")) {
            ExportSummary summary = ExportReader.check(file, progress::at);
            say(
                    "The whole export holds: %,d events in %,d commits, exported from %s on %s.",
                    summary.events(), summary.head().commits(), summary.origin(), summary.exportedAt());
            say("Last commit %s", summary.head().hash());
            say("Merkle root %s", summary.root());
            return ExitStatus.DONE;
        } catch (BadExportException e) {
            say("The export does not hold.%n%s", String.valueOf(e.getMessage()));
            return ExitStatus.DOES_NOT_HOLD;
        }
    }

    private void say(String format, Object... values) {
        output.result().println(String.format(Locale.UK, format, values));
    }
}
