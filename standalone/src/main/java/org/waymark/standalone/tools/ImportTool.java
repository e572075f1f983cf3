package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.waymark.ledger.export.BadExportException;
import org.waymark.ledger.export.ExportSummary;
import org.waymark.ledger.export.LedgerCopyException;
import org.waymark.ledger.export.LedgerImport;

/** {@code ./waymark import FILE}. */
final class ImportTool {

    private final ToolArguments arguments;
    private final ToolOutput output;

    ImportTool(ToolArguments arguments, ToolOutput output) {
        this.arguments = arguments;
        this.output = output;
    }

    ExitStatus run() throws IOException {
        Path file = arguments.path(arguments.files().getFirst());
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (ToolLedger ledger = ToolLedger.existingOrNew(arguments);
                ProgressLine checking = output.progress("Checking events");
                ProgressLine storing = output.progress("Importing events")) {
            ExportSummary summary =
                    new LedgerImport(ledger.database(), ledger.settings()).read(file, checking::at, storing::at);
            output.result()
                    .println(String.format(
                            Locale.UK,
                            "Imported %s, exported from %s on %s.%nLast commit %s",
                            VerificationSentences.amount(
                                    summary.events(), summary.head().commits()),
                            summary.origin(),
                            summary.exportedAt(),
                            summary.head().hash()));
            return ExitStatus.DONE;
        } catch (BadExportException e) {
            output.result()
                    .println(VerificationSentences.ended(String.valueOf(e.getMessage())) + "\nNothing was imported.");
            return ExitStatus.NOT_INTACT;
        } catch (LedgerCopyException e) {
            throw new ToolException(VerificationSentences.ended(String.valueOf(e.getMessage())));
        }
    }
}
