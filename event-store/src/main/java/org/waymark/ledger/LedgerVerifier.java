package org.waymark.ledger;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * Checks the whole ledger: positions without gap or overlap, times that never go back, every payload against its hash,
 * every commit against its own hash and against the one before. Anybody can do the same from the description at
 * {@link Commit#hashOf}.
 */
public final class LedgerVerifier {

    private final Commits commits;
    private final int pageEvents;

    /**
     * The first place where the ledger does not hold.
     *
     * @param position position of the event or of the commit's first event
     * @param reason what does not hold there
     */
    public record Broken(long position, String reason) {}

    /** Makes a verifier of the ledger that the settings name. */
    public LedgerVerifier(MongoDatabase database, LedgerSettings settings) {
        this(new MongoCommits(database, settings.collection()), settings);
    }

    LedgerVerifier(Commits commits, LedgerSettings settings) {
        this.commits = commits;
        this.pageEvents = settings.pageEvents();
    }

    /**
     * {@return the first place that does not hold, nothing when the whole ledger holds}
     *
     * @throws LedgerUnavailableException when the database cannot answer
     */
    public Optional<Broken> firstBroken() {
        LedgerHead previous = LedgerHead.EMPTY;
        while (true) {
            long next = previous.position() + 1;
            List<Commit> page = commits.startingIn(next, next + pageEvents);
            if (page.isEmpty()) {
                Commit beyond = commits.firstStartingIn(next, Long.MAX_VALUE);
                return beyond == null ? Optional.empty() : check(beyond, previous);
            }
            for (Commit commit : page) {
                Optional<Broken> broken = check(commit, previous);
                if (broken.isPresent()) {
                    return broken;
                }
                previous = commit.head();
            }
        }
    }

    /** {@return what does not hold in a commit that should follow {@code previous}} */
    public static Optional<Broken> check(Commit commit, LedgerHead previous) {
        long next = previous.position() + 1;
        if (commit.first() != next) {
            return Optional.of(new Broken(next, commit.first() > next ? "missing" : "written over"));
        }
        if (commit.recordedAt().isBefore(previous.recordedAt())) {
            return Optional.of(new Broken(next, "recorded before the commit it follows"));
        }
        if (!Digest.hex(commit.prev()).equals(previous.hash())) {
            return Optional.of(new Broken(next, "does not follow the commit before it"));
        }
        if (commit.number() != previous.commits()) {
            return Optional.of(new Broken(next, "numbered wrongly"));
        }
        if (!Commit.hashOf(commit.number(), commit.first(), commit.recordedAt(), commit.body(), commit.prev())
                .equals(commit.hash())) {
            return Optional.of(new Broken(next, "changed after it was recorded"));
        }
        return PlacedEvent.of(commit)
                .map(event -> check(event.body()).map(reason -> new Broken(event.position(), reason)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> check(EventBody event) {
        Salted<Map<String, String>> metadata = event.metadata();
        Salted<String> payload = event.payload();
        if (metadata.salt() != null
                && !EventHash.ofMetadata(metadata.salt(), metadata.content()).equals(metadata.hash())) {
            return Optional.of("metadata changed after it was recorded");
        }
        if (payload.salt() != null
                && !EventHash.ofPayload(payload.salt(), payload.content()).equals(payload.hash())) {
            return Optional.of("payload changed after it was recorded");
        }
        Binary hash = EventHash.of(
                event.id(),
                event.type().name(),
                event.version(),
                event.decidedAt(),
                event.tags(),
                metadata.hash(),
                payload.hash());
        return hash.equals(event.hash()) ? Optional.empty() : Optional.of("changed after it was recorded");
    }
}
