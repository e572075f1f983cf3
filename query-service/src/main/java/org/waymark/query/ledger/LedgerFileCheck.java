package org.waymark.query.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.bson.types.Binary;
import org.waymark.http.Deadline;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.export.BadExportException;
import org.waymark.ledger.export.ExportReader;
import org.waymark.ledger.export.ExportSummary;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.people.Organisation;
import org.waymark.query.highlight.proof.PlainJson;
import org.waymark.query.highlight.proof.ReportCheck;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.HandedOut;
import org.waymark.query.highlight.proof.ReportCheck.Holds;
import org.waymark.query.highlight.proof.ReportCheck.Where;
import org.waymark.query.web.Formats;

/** Checks checkpoints, proofs of events and exports, and compares them with the ledger. */
final class LedgerFileCheck {

    private final LedgerCommits commits;
    private final Proofs proofs;

    LedgerFileCheck(LedgerCommits commits, Proofs proofs) {
        this.commits = commits;
        this.proofs = proofs;
    }

    ReportCheck checkpoint(String note, Collection<VerifierKey> keys) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.open(note, keys);
        } catch (InvalidNoteException e) {
            return altered(Where.CHECKPOINT, "This is not a checkpoint that this ledger signed. " + e.getMessage());
        }
        long size = checkpoint.size();
        if (size > commits.head().commits()) {
            return altered(
                    Where.LEDGER,
                    "The checkpoint is of " + commits(size) + ", and the ledger has fewer now: its end was cut off.");
        }
        if (size > 0 && !proofs.between(size, size).firstRoot().equals(checkpoint.root())) {
            return altered(
                    Where.LEDGER,
                    "The first " + commits(size) + " of the ledger are not those of the checkpoint: it was rewritten.");
        }
        return new Holds(
                HandedOut.CHECKPOINT,
                List.of(
                        "This is a checkpoint of the ledger " + checkpoint.origin() + ", signed on "
                                + Formats.exact(
                                        checkpoint.time(),
                                        Organisation.current().timeZone()) + ".",
                        "The ledger still begins with the " + commits(size) + " that it vouches for."));
    }

    ReportCheck eventProof(String json, Collection<VerifierKey> keys) {
        EventProof proof;
        Checkpoint checkpoint;
        try {
            PlainJson.check(json.getBytes(StandardCharsets.UTF_8));
            proof = EventProof.parse(json);
            checkpoint = proof.open(keys);
        } catch (InvalidNoteException e) {
            return altered(Where.PROOF, "This does not prove that an event is in this ledger. " + e.getMessage());
        }
        if (!holds(proof.position(), proof.commit().number(), proof.commit().hash())) {
            return altered(
                    Where.LEDGER,
                    "The ledger does not have this event at position " + proof.position()
                            + " any more: it was rewritten.");
        }
        return new Holds(
                HandedOut.EVENT_PROOF,
                List.of(
                        "This proves that the event at position " + proof.position() + ", “"
                                + Formats.eventName(proof.event().type().name().replaceFirst("^.*\\.", ""))
                                + "”, was recorded in the ledger " + checkpoint.origin() + " on "
                                + Formats.exact(
                                        proof.commit().recordedAt(),
                                        Organisation.current().timeZone()) + ".",
                        "The ledger still has it."));
    }

    ReportCheck export(String lines) {
        ExportSummary summary;
        try {
            lines.lines().forEach(line -> PlainJson.check(line.getBytes(StandardCharsets.UTF_8)));
            summary = ExportReader.check(
                    new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                    (events, expected) -> Deadline.check());
        } catch (BadExportException | InvalidNoteException e) {
            return altered(Where.EXPORT, "This export is not intact. " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("What is in memory can be read", e);
        }
        if (summary.events() > 0
                && !holds(
                        summary.head().position(),
                        summary.head().commits() - 1,
                        summary.head().hash())) {
            return altered(
                    Where.LEDGER,
                    "The export is intact in itself, but the ledger does not begin with what it holds. It is of another ledger, or one of the two was rewritten.");
        }
        return new Holds(
                HandedOut.EXPORT,
                List.of(
                        "This is an export of the ledger " + summary.origin() + " with "
                                + Formats.count(summary.events(), "event", "events") + " in "
                                + commits(summary.head().commits()) + ", begun on "
                                + Formats.exact(
                                        summary.exportedAt(),
                                        Organisation.current().timeZone()) + ".",
                        "It is intact, and the ledger still begins with what it holds.",
                        "An export is not signed: it is the ledger it is compared with that vouches for it."));
    }

    /** Whether the commit that holds a position is this one. */
    private boolean holds(long position, long number, String hash) {
        return commits.holding(position)
                .filter(commit ->
                        commit.number() == number && hex(commit.hash()).equals(hash))
                .isPresent();
    }

    private static String hex(Binary bytes) {
        return HexFormat.of().formatHex(bytes.getData());
    }

    private static String commits(long number) {
        return Formats.count(number, "commit", "commits");
    }

    private static ReportCheck altered(Where where, String what) {
        return new Altered(List.of(new Finding(where, what)));
    }
}
