package org.waymark.query.audit.bookmarks;

import java.util.List;
import java.util.Optional;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;

/** Bookmarks with the changes that they mark, as the trail has them now. */
final class MarkedChanges {

    private final Bookmarks bookmarks;

    MarkedChanges(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    /** All of a person in a strategy, up to the moment shown. It costs a look-up for each. */
    List<MarkedChange> of(String person, StrategySnapshot asked) {
        StrategySnapshot snapshot = asked.asRecorded();
        return bookmarks.of(person, snapshot.strategy(), snapshot.position()).stream()
                .flatMap(bookmark ->
                        change(snapshot, bookmark.position())
                                .map(change -> new MarkedChange(bookmark, change))
                                .stream())
                .toList();
    }

    /** What is the same as long as the bookmarks are. */
    String fingerprint(String person, StrategySnapshot asked) {
        StrategySnapshot snapshot = asked.asRecorded();
        return Bookmarks.fingerprint(person, bookmarks.of(person, snapshot.strategy(), snapshot.position()));
    }

    /** The change of a strategy at a position, if that is one of its own. */
    static Optional<AuditEntry> change(StrategySnapshot snapshot, long position) {
        return position > snapshot.position()
                ? Optional.empty()
                : AuditTrail.between(snapshot, position - 1, position).stream().findFirst();
    }
}
