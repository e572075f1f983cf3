package org.waymark.standalone.doctor;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.verify.Finding;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.query.ledger.LastVerification;
import org.waymark.standalone.backup.LastBackup;

/** Verifies the end of a ledger, which takes little time however long it is. */
final class LedgerProbe {

    /** Events at the end whose commits are verified. */
    private static final long END = 1_000;

    private final MongoDatabase database;
    private final LedgerSettings settings;

    LedgerProbe(MongoDatabase database) {
        this.database = database;
        this.settings = LedgerSettings.withDefaults();
    }

    /** {@return when the last commit was recorded; null where there is none} */
    @Nullable Instant recorded() {
        LedgerHead head = new LedgerCommits(database, settings).head();
        return head.commits() == 0 ? null : head.recordedAt();
    }

    /** @param backup what the data folder says of backups, each of which verifies all; null where it says nothing */
    LedgerCheck look(@Nullable LastBackup backup) {
        LedgerCommits commits = new LedgerCommits(database, settings);
        LedgerHead head = commits.head();
        AtomicLong checked = new AtomicLong();
        AtomicReference<@Nullable Finding> broken = new AtomicReference<>();
        long from = Math.max(0, head.position() - END);
        Optional<Commit> first = commits.holding(from);
        AtomicReference<LedgerHead> previous = new AtomicReference<>(
                from == 0 ? LedgerHead.EMPTY : first.orElseThrow().head());
        commits.forEach(previous.get().position() + 1, head.position(), commit -> {
            if (broken.get() == null) {
                LedgerVerifier.check(commit, previous.get()).ifPresent(broken::set);
                previous.set(commit.head());
                checked.incrementAndGet();
            }
        });
        Finding finding = broken.get();
        LastVerification last = LastVerification.of(database).orElse(null);
        Instant backedUp = backup == null ? null : backup.at();
        boolean byBackup =
                backedUp != null && (last == null || last.holds() && last.at().isBefore(backedUp));
        return new LedgerCheck(
                head.position() + 1,
                head.commits(),
                checked.get(),
                finding == null ? null : finding.toString(),
                new Checkpoints(database, settings)
                        .latest()
                        .map(signed -> signed.checkpoint().size())
                        .orElse(null),
                byBackup ? backedUp : last == null ? null : last.at(),
                last == null || last.holds() ? null : last.sentence());
    }
}
