package org.waymark.ledger;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.PlacedEvent;
import org.waymark.ledger.format.Tags;

/** Finite, ordered reads of a range of positions: by the tag index where the criteria name tags, else in pages. */
final class CommitQuery {

    private final Commits commits;
    private final int pageEvents;

    CommitQuery(Commits commits, int pageEvents) {
        this.commits = commits;
        this.pageEvents = pageEvents;
    }

    /** {@return whether an event at {@code from} to {@code to} inclusive matches} */
    boolean anyMatch(EventCriteria criteria, long from, long to) {
        AtomicBoolean found = new AtomicBoolean();
        scan(criteria, from, to, commit -> {
            found.set(matching(commit, criteria, from, to));
            return !found.get();
        });
        return found.get();
    }

    /** Reads the matching events at {@code from} to {@code to} inclusive, in order. */
    void forEach(EventCriteria criteria, long from, long to, Consumer<PlacedEvent> action) {
        scan(criteria, from, to, commit -> {
            PlacedEvent.of(commit)
                    .filter(event -> event.isWithin(from, to) && event.body().matches(criteria))
                    .forEach(action);
            return true;
        });
    }

    private static boolean matching(Commit commit, EventCriteria criteria, long from, long to) {
        return PlacedEvent.of(commit)
                .anyMatch(event -> event.isWithin(from, to) && event.body().matches(criteria));
    }

    private void scan(EventCriteria criteria, long from, long to, Predicate<Commit> more) {
        if (from > to) {
            return;
        }
        Set<Tag> tags = Tags.narrowing(criteria);
        if (tags == null) {
            scanPages(from, to, more);
        } else {
            // the commit that holds `from` may start up to a commit's width before it
            commits.scanTagged(tags, Math.max(0, from - Commit.MAX_EVENTS + 1), to + 1, more);
        }
    }

    private void scanPages(long from, long to, Predicate<Commit> more) {
        long next = new CommitSearch(commits).startOf(from);
        while (next <= to) {
            List<Commit> page = commits.startingIn(next, Math.min(next + pageEvents, to + 1));
            if (page.isEmpty() || !page.stream().allMatch(more)) {
                return;
            }
            next = page.getLast().last() + 1;
        }
    }
}
