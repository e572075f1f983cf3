package org.waymark.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;

/**
 * The collection of commits, as far as the ledger needs one. Reads return only what a majority holds; they throw
 * {@link LedgerUnavailableException} when the database cannot answer.
 */
public interface Commits {

    /** Creates the index that sourcing and conditions rely on, unless it is there. */
    void prepare();

    /** Inserts commits in order; the first whose position is taken stops the run. */
    InsertOutcome insert(List<Commit> run);

    /** {@return the commits that start in a window of positions, in order} */
    List<Commit> startingIn(long from, long toExclusive);

    /** {@return the first commit that starts in a window of positions} */
    @Nullable Commit firstStartingIn(long from, long toExclusive);

    /**
     * Reads, in order and by the index, the commits starting in a window that have an event with one of the tags.
     *
     * @param more takes a commit and says whether to go on
     */
    void scanTagged(Set<Tag> tags, long from, long toExclusive, Predicate<Commit> more);
}
