package org.waymark.query.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;

/**
 * Folds again what was folded from a text that has since been removed: the state that the redacted event went into, and the entries
 * written of it and of what came after it in that state, since their “before” may hold the text too (ADR 0010).
 *
 * <p>A redaction is rare, so it may read its whole strategy once; that makes it right for every view, whatever its keys are.
 */
final class RedactionRefold<S> {

    private final View<S> view;
    private final LedgerReader ledger;
    private final ViewDocuments<S> documents;
    private final EntryWriter<S> entries;
    private final RedactionAftermath aftermath;
    private final List<String> collections;

    /**
     * @param entries     replaces the entries that are there
     * @param aftermath   told where something was written over
     * @param collections that may have held the text
     */
    RedactionRefold(
            View<S> view,
            LedgerReader ledger,
            ViewDocuments<S> documents,
            EntryWriter<S> entries,
            RedactionAftermath aftermath,
            List<String> collections) {
        this.view = view;
        this.ledger = ledger;
        this.documents = documents;
        this.entries = entries;
        this.aftermath = aftermath;
        this.collections = collections;
    }

    /** Does so for the redactions of a batch, up to the end of the batch, which was folded before. */
    void afterRedactionsIn(List<RecordedEvent> batch) {
        long end = batch.getLast().position();
        redacted(batch).forEach((strategy, positions) -> refold(strategy, positions, end));
    }

    private static Map<StrategyCode, Set<Long>> redacted(List<RecordedEvent> batch) {
        Map<StrategyCode, Set<Long>> positions = new HashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof TextRedacted gone) {
                positions
                        .computeIfAbsent(gone.strategy(), strategy -> new HashSet<>())
                        .add(gone.position());
            }
        }
        return positions;
    }

    private void refold(StrategyCode strategy, Set<Long> positions, long end) {
        Set<String> keys = keysOf(positions);
        List<RecordedEvent> touched = new ArrayList<>();
        ledger.forEach(EventTags.strategy(strategy), 0, end, stored -> {
            RecordedEvent recorded = StoredEvents.recorded(stored);
            boolean redacted = positions.contains(recorded.position());
            if (redacted || view.key(recorded).filter(keys::contains).isPresent()) {
                touched.add(recorded);
            }
        });
        ViewFold<S> folding = ViewFold.fresh(view, new LedgerHistory(ledger));
        entries.fold(folding, touched);
        documents.replace(folding.changed(), end);
        if (writesAnything(folding)) {
            aftermath.writtenOver(collections);
        }
    }

    private boolean writesAnything(ViewFold<S> folding) {
        return view instanceof Journal || !folding.changed().isEmpty();
    }

    private Set<String> keysOf(Collection<Long> positions) {
        return positions.stream()
                .flatMap(position -> ledger.at(position).stream())
                .flatMap(stored -> view.key(StoredEvents.recorded(stored)).stream())
                .collect(Collectors.toSet());
    }
}
