package org.waymark.command.evidence.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.waymark.command.evidence.FileLimits;
import org.waymark.command.evidence.FileType;
import org.waymark.command.evidence.SentFiles;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.files.DamagedFileException;
import org.waymark.ledger.files.LedgerFiles;
import org.waymark.ledger.format.FileReference;

/** The bytes of files beside the ledger, as the rules need them. */
final class StoredFiles implements SentFiles {

    /** How long bytes that nobody attached can still be attached; they are deleted some time later. */
    static final Duration ATTACHED_WITHIN = Duration.ofHours(12);

    /** What may be sent beyond what a strategy can have, because it was not attached. */
    private static final long NOT_ATTACHED_BYTES = 64L << 20;

    private final LedgerFiles files;
    private final FileLimits limits;
    private final Clock clock;

    StoredFiles(LedgerFiles files, FileLimits limits, Clock clock) {
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Stores what was sent, on disk when this returns.
     *
     * @throws Refusal if it is of a type that is not taken, or too much
     */
    Stored store(StrategyCode strategy, byte[] bytes) {
        FileType type = FileContent.of(bytes);
        FileReference file = FileReference.to(strategy.value(), bytes);
        try {
            if (files.bytesIn(strategy.value()) + bytes.length > limits.strategyBytes() + NOT_ATTACHED_BYTES) {
                throw Refusal.at(
                        "file",
                        Refusal.Kind.TOO_LARGE,
                        "file.strategy-full",
                        "Too much was sent for this strategy and not attached. Send the file again tomorrow.");
            }
            files.store(file, bytes, clock.instant());
        } catch (LedgerUnavailableException e) {
            throw unavailable(e);
        }
        return new Stored(file.sha256(), file.size(), type.mediaType());
    }

    /** What is answered to whoever sent a file. */
    record Stored(String sha256, long size, String mediaType) {}

    @Override
    public Optional<Sent> find(StrategyCode strategy, String sha256) {
        try {
            return files.find(strategy.value(), sha256).flatMap(stored -> {
                FileReference file = new FileReference(strategy.value(), sha256, stored.size());
                boolean recent = stored.sentAt().isAfter(clock.instant().minus(ATTACHED_WITHIN));
                return files.read(file).map(bytes -> new Sent(FileContent.of(bytes), file.size(), recent));
            });
        } catch (DamagedFileException damaged) {
            return Optional.empty(); // sent again it is whole again
        } catch (LedgerUnavailableException e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(LedgerUnavailableException e) {
        return Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "ledger.unavailable",
                        "The ledger is not available. Nothing was attached. Send the file again in a moment.")
                .causedBy(e);
    }
}
