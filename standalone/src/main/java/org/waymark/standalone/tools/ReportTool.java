package org.waymark.standalone.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.CheckWords;
import org.waymark.query.highlight.proof.LedgerOfReports;
import org.waymark.query.highlight.proof.ReportCheck;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Matches;
import org.waymark.query.highlight.proof.ReportCheck.NoProof;
import org.waymark.query.highlight.proof.ReportChecker;

/** {@code ./waymark verify --report FILE}: by the file alone, or with a ledger or a running Waymark besides. */
final class ReportTool {

    private final ToolArguments arguments;
    private final ToolOutput output;

    ReportTool(ToolArguments arguments, ToolOutput output) {
        this.arguments = arguments;
        this.output = output;
    }

    ExitStatus run() throws IOException {
        Path file = arguments.path(arguments.option("--report").orElseThrow());
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        byte[] pdf = Files.readAllBytes(file);
        List<VerifierKey> given = given();
        if (arguments.option("--url").isPresent()) {
            return online(pdf, given, arguments.option("--url").get());
        }
        return Stream.of("--data", "--uri").anyMatch(arguments.options()::containsKey)
                ? withLedger(pdf, given)
                : said(ReportChecker.check(pdf, given));
    }

    private ExitStatus withLedger(byte[] pdf, List<VerifierKey> given) {
        try (ToolLedger ledger = ToolLedger.existing(arguments)) {
            Collection<VerifierKey> keys =
                    given.isEmpty() ? new Checkpoints(ledger.database(), ledger.settings()).keys() : given;
            if (given.isEmpty()) {
                remark("this ledger");
            }
            return said(
                    new LedgerOfReports(ledger.database(), ledger.settings()).compare(ReportChecker.check(pdf, keys)));
        }
    }

    /** The file is checked here; a running Waymark is asked only for what became of a report that matches. */
    private ExitStatus online(byte[] pdf, List<VerifierKey> given, String url) throws IOException {
        RunningWaymarkClient waymark = new RunningWaymarkClient(url, arguments.environment());
        Collection<VerifierKey> keys = given.isEmpty() ? waymark.keys() : given;
        if (given.isEmpty()) {
            remark("that Waymark");
        }
        ReportCheck here = ReportChecker.check(pdf, keys);
        if (!(here instanceof Matches)) {
            return said(here);
        }
        RunningWaymarkClient.Answer there = waymark.check(pdf);
        output.result().println(there.result());
        there.sentences().forEach(output.result()::println);
        return there.matches() ? ExitStatus.DONE : ExitStatus.NOT_INTACT;
    }

    private void remark(String whose) {
        output.remarks()
                .println(
                        "waymark: the report is checked with the keys that " + whose
                                + " lists. For a check that does not trust it, give a key that you obtained separately: --key VKEY");
    }

    private List<VerifierKey> given() throws IOException {
        Optional<String> key = arguments.option("--key");
        if (key.isEmpty()) {
            return List.of();
        }
        try {
            Path file = arguments.path(key.get());
            return List.of(VerifierKey.parse(Files.isRegularFile(file) ? Files.readString(file) : key.get()));
        } catch (InvalidNoteException e) {
            throw new ToolException(VerificationSentences.ended(String.valueOf(e.getMessage())));
        }
    }

    private ExitStatus said(ReportCheck check) {
        CheckWords words = CheckWords.of(check);
        output.result().println(words.result());
        words.sentences().forEach(output.result()::println);
        return switch (check) {
            case Altered _ -> ExitStatus.NOT_INTACT;
            case NoProof _ -> ExitStatus.NOT_DONE;
            default -> ExitStatus.DONE;
        };
    }
}
