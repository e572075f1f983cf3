package org.waymark.query.views;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.tokens.ClaimedPositions;
import org.waymark.ledger.tokens.ClaimedPositions.Position;

/** The documents of all views as the node that holds them writes them. */
public final class ViewWriting {

    private static final Logger log = LoggerFactory.getLogger(ViewWriting.class);

    /** Half the time a claim holds; what takes longer is tried again with fewer events. */
    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final MongoDatabase database;
    private final LedgerReader ledger;
    private final Set<View<?>> views;
    private final StateCollection states;
    private final ObsoleteDocuments obsolete;
    private final DamagedViews damaged;
    private final RedactionAftermath aftermath;

    /**
     * @param database with connections that requests do not take
     * @param ledger   where events are read again whose texts were redacted
     * @param removed  told of each strategy of which a text was removed, before the views' position passes that
     */
    public ViewWriting(
            MongoDatabase database, LedgerReader ledger, Set<View<?>> views, Consumer<StrategyCode> removed) {
        this.database = database.withTimeout(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        this.aftermath = new RedactionAftermath(this.database, removed);
        this.ledger = ledger;
        this.views = new LinkedHashSet<>(views);
        this.states = new StateCollection(this.database);
        this.obsolete = new ObsoleteDocuments(database);
        this.damaged = new DamagedViews(this.database);
    }

    RedactionAftermath aftermath() {
        return aftermath;
    }

    DamagedViews damaged() {
        return damaged;
    }

    StateCollection states() {
        return states;
    }

    /**
     * Makes the documents and indexes fit this release: those of another version of a view, or of one that there is no
     * more, are removed.
     *
     * @param stored how far the views of whatever release have come
     * @param claim  which this node holds
     * @param step   called after each part of it: on a slow database all of them take a while
     * @return how far those of this release have come
     * @throws ClaimLostException if it does not hold it any more
     */
    Map<String, Position> prepare(Map<String, Position> stored, ClaimedPositions claim, Runnable step) {
        if (stored.isEmpty()) {
            views.forEach(obsolete::removeAll);
        }
        Set<String> broken = damaged.waiting();
        if (broken.contains(DamagedViews.ALL)) {
            broken.addAll(beginAllAgain(stored.keySet(), claim));
        }
        Map<String, Position> current = new HashMap<>();
        for (View<?> view : views) {
            Position position = stored.get(view.name());
            current.put(
                    view.name(),
                    position != null && position.version() == view.version() && !broken.contains(view.name())
                            ? position
                            : beginAgain(view, position, claim));
            step.run();
        }
        for (Entry<String, Position> gone : stored.entrySet()) {
            if (!current.containsKey(gone.getKey())) {
                held(claim.remove(gone.getKey()));
                obsolete.removeVersion(gone.getKey(), gone.getValue().version());
            }
        }
        makeIndexes(step);
        if (!broken.isEmpty()) {
            damaged.begun(broken);
        }
        return current;
    }

    /** Nothing that is stored of any state can be relied on. */
    private Set<String> beginAllAgain(Set<String> names, ClaimedPositions claim) {
        Set<String> begun = new LinkedHashSet<>();
        for (View<?> view : views) {
            if (names.contains(view.name())) {
                held(claim.restart(view.name(), view.version()));
                begun.add(view.name());
            }
        }
        states.dropAll();
        return begun;
    }

    private Position beginAgain(View<?> view, @Nullable Position before, ClaimedPositions claim) {
        log.info("View {} is folded from the beginning of the ledger", ViewNames.versioned(view));
        // The position goes first: whoever reads documents looks at it before and after.
        held(claim.restart(view.name(), view.version()));
        if (before != null) {
            obsolete.removeVersion(view.name(), before.version());
        }
        return new Position(view.version(), -1);
    }

    private static void held(boolean claimed) {
        if (!claimed) {
            throw new ClaimLostException();
        }
    }

    private void makeIndexes(Runnable step) {
        states.prepare();
        step.run();
        for (View<?> view : views) {
            if (view instanceof Journal<?, ?> journal) {
                new JournalDocuments<>(database, journal).prepare();
                step.run();
            }
        }
    }

    /** What folds the views on from these positions. */
    List<KeptView<?>> from(Map<String, Position> positions) {
        List<KeptView<?>> kept = new ArrayList<>();
        for (View<?> view : views) {
            kept.add(kept(
                    view,
                    positions
                            .getOrDefault(view.name(), new Position(view.version(), -1))
                            .position()));
        }
        return kept;
    }

    private <S> KeptView<S> kept(View<S> view, long position) {
        return view instanceof Journal<S, ?> journal
                ? keptJournal(journal, position)
                : kept(
                        view,
                        changes -> EntryWriter.none(),
                        EntryWriter.none(),
                        List.of(StateCollection.NAME),
                        position);
    }

    private <S, E> KeptView<S> keptJournal(Journal<S, E> journal, long position) {
        JournalDocuments<E> entries = new JournalDocuments<>(database, journal);
        return kept(
                journal,
                changes -> EntryWriter.of(journal, written -> changes.add(entries, written)),
                EntryWriter.of(journal, written -> entries.replace(documents(entries, written))),
                List.of(StateCollection.NAME, ViewNames.entries(journal)),
                position);
    }

    private static <E> List<RawBsonDocument> documents(JournalDocuments<E> documents, List<JournalEntry<E>> entries) {
        return entries.stream().map(documents::document).toList();
    }

    private <S> KeptView<S> kept(
            View<S> view,
            Function<BatchChanges, EntryWriter<S>> entries,
            EntryWriter<S> again,
            List<String> collections,
            long position) {
        RedactionRefold<S> refolding =
                new RedactionRefold<>(view, ledger, new ViewDocuments<>(states, view), again, aftermath, collections);
        return new KeptView<>(view, new LedgerHistory(ledger), entries, refolding, position);
    }
}
