package org.waymark.ledger;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.format.Commit;

/**
 * Finds commits by probing small windows of {@code _id}. Positions are dense and a commit has at most
 * {@link Commit#MAX_EVENTS} events, so any window of that width before the end holds the start of a commit: a search
 * doubles and halves its step and reads about two commits for each doubling of the ledger, on any server, without a sort.
 */
final class CommitSearch {

    private static final int[] WIDTHS = {1, 16, 256, Commit.MAX_EVENTS};

    private final Commits commits;

    CommitSearch(Commits commits) {
        this.commits = commits;
    }

    /** {@return the last commit of the ledger if it starts at {@code from} or later} */
    @Nullable Commit last(long from) {
        return lastWhere(from, commit -> true);
    }

    /**
     * {@return the last commit that starts at {@code from} or later and satisfies the condition}
     *
     * @param condition true up to some commit and false from there on, as "recorded at or before T" is
     */
    @Nullable Commit lastWhere(long from, Predicate<Commit> condition) {
        Commit best = null;
        long low = from;
        long high = Long.MAX_VALUE;
        long step = 1;
        while (low < high) {
            long probe = high == Long.MAX_VALUE ? low + step - 1 : low + (high - low) / 2;
            Commit found = startingAtOrAfter(probe);
            if (found != null && condition.test(found)) {
                best = found;
                low = found.last() + 1;
                step *= 2;
            } else {
                high = probe;
            }
        }
        return best;
    }

    /** {@return the first position of the commit that holds a position, or the position itself where none does} */
    long startOf(long position) {
        for (int width : WIDTHS) {
            List<Commit> window = commits.startingIn(Math.max(0, position - width + 1), position + 1);
            if (!window.isEmpty()) {
                return window.getLast().first();
            }
        }
        return position;
    }

    private @Nullable Commit startingAtOrAfter(long position) {
        for (int width : WIDTHS) {
            Commit found = commits.firstStartingIn(position, position + width);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
