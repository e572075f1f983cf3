package org.waymark.ledger;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;

/**
 * The commits of a ledger, all of them and in order, as they are stored: for what copies or checks it as a whole. Reads
 * throw {@link LedgerUnavailableException} when the database cannot answer. Creates nothing but what is appended.
 */
public final class LedgerCommits {

    private final Commits commits;
    private final int pageEvents;

    /** Gives access to the ledger that the settings name. */
    public LedgerCommits(MongoDatabase database, LedgerSettings settings) {
        this(new MongoCommits(database, settings.collection()), settings);
    }

    LedgerCommits(Commits commits, LedgerSettings settings) {
        this.commits = commits;
        this.pageEvents = settings.pageEvents();
    }

    /** {@return the end of the ledger now} */
    public LedgerHead head() {
        Commit last = new CommitSearch(commits).last(0);
        return last == null ? LedgerHead.EMPTY : last.head();
    }

    /** {@return the commit that holds a position; empty where the ledger has no such position} */
    public Optional<Commit> holding(long position) {
        long start = new CommitSearch(commits).startOf(position);
        return commits.startingIn(start, start + 1).stream()
                .filter(commit -> commit.first() <= position && position <= commit.last())
                .findFirst();
    }

    /**
     * Reads the commits that start at {@code from} to {@code toInclusive}, in order, in bounded pages.
     *
     * @param from where a commit starts; reading ends early where the ledger has nothing at the next position
     */
    public void forEach(long from, long toInclusive, Consumer<Commit> action) {
        long next = from;
        while (next <= toInclusive) {
            List<Commit> page = commits.startingIn(next, Math.min(next + pageEvents, toInclusive + 1));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(action);
            Commit last = page.getLast();
            next = Math.max(last.first(), last.last()) + 1;
        }
    }

    /**
     * Stores commits at the positions they have, in order, as durably as the ledger's own; the index that reading by tag
     * needs is made first.
     *
     * @throws LedgerUnavailableException when it is not certain that all are stored; the first of them may be
     * @throws CommitRefusedException when the database refuses one of them for good; those before it are stored
     * @throws PositionTakenException when there is a commit at one of the positions already
     */
    public void append(List<Commit> run) {
        commits.prepare();
        switch (commits.insert(run)) {
            case InsertOutcome.Stored() -> {}
            case InsertOutcome.PositionTaken(int stored) ->
                throw new PositionTakenException(run.get(stored).first());
            case InsertOutcome.Refused(Exception cause) -> throw interrupted(cause);
            case InsertOutcome.RefusedForGood(int stored, Exception cause) ->
                throw new CommitRefusedException(
                        "The database refuses a commit for good: " + cause.getMessage(), cause);
            case InsertOutcome.Unknown(Exception cause) -> throw interrupted(cause);
        }
    }

    private static LedgerUnavailableException interrupted(Exception cause) {
        return new LedgerUnavailableException("The ledger cannot take commits now: " + cause.getMessage(), cause);
    }
}
