package org.waymark.standalone.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import org.waymark.ledger.export.ExportFiles;
import org.waymark.ledger.export.ExportSummary;
import org.waymark.ledger.export.LedgerCopyException;
import org.waymark.ledger.export.LedgerExport;

/** {@code ./waymark export FILE}. */
final class ExportTool {

    private static final String STANDARD_OUTPUT = "-";

    private final ToolArguments arguments;
    private final ToolOutput output;

    ExportTool(ToolArguments arguments, ToolOutput output) {
        this.arguments = arguments;
        this.output = output;
    }

    ExitStatus run() throws IOException {
        String file = arguments.files().getFirst();
        boolean streamed = file.equals(STANDARD_OUTPUT);
        PrintStream result = streamed ? output.remarks() : output.result();
        try (ToolLedger ledger = ToolLedger.existing(arguments)) {
            LedgerExport export =
                    new LedgerExport(ledger.database(), ledger.settings(), arguments.origin(), Clock.systemUTC());
            ExportSummary summary = streamed ? toStandardOutput(export) : toFile(export, file);
            result.println(String.format(
                    Locale.UK,
                    "Exported %s%s.%nLast commit %s",
                    VerificationSentences.amount(
                            summary.events(), summary.head().commits()),
                    streamed ? "" : " to " + file,
                    summary.head().hash()));
            return ExitStatus.DONE;
        } catch (LedgerCopyException e) {
            result.println(e.getMessage() + "\nNothing was exported.");
            return ExitStatus.NOT_INTACT;
        }
    }

    private ExportSummary toStandardOutput(LedgerExport export) throws IOException {
        try (ProgressLine progress = output.progress("Exporting events")) {
            return export.write(new CheckedOutput(output.result()), progress::at);
        }
    }

    private ExportSummary toFile(LedgerExport export, String file) throws IOException {
        try (ProgressLine progress = output.progress("Exporting events")) {
            return ExportFiles.write(export, arguments.path(file), progress::at);
        }
    }
}
