package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.audit.AuditFold.AUDIT_TRAIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.StrategyCode;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Edition;

/**
 * What a fresh fold of the ledger gives: the reference that live documents are held to.
 *
 * @param seed of the history, for the message of a failure
 */
record FoldedAgain(TestLedger ledger, long seed) {

    private static final StrategyCode SG23 = new StrategyCode("SG23");

    /** Live documents, live entries and the time machine at the head are what a fresh fold gives. */
    void assertSame(TestNode node, long head) {
        assertSame(node, SG23, head);
    }

    void assertSame(TestNode node, StrategyCode strategy, long head) {
        UpTo folded = upTo(strategy, head);
        for (View<?> view : TestNode.ALL) {
            assertSame(node, folded, view);
        }
        assertThat(node.live.entries(AUDIT_TRAIL).find(strategy, Map.of(), 0, head, 10_000, false))
                .as("entries, seed %d", seed)
                .isNotEmpty()
                .isEqualTo(folded.entries());
    }

    private <S> void assertSame(TestNode node, UpTo upTo, View<S> view) {
        List<S> folded = upTo.states(view);
        assertThat(node.live.documents(view).all(upTo.strategy()).stream()
                        .map(StoredState::state)
                        .toList())
                .as("live documents of %s, seed %d", view.name(), seed)
                .isEqualTo(folded);
        assertThat(node.snapshots.of(upTo.strategy(), AsOf.now()).all(view))
                .as("present of %s, seed %d", view.name(), seed)
                .isEqualTo(folded);
        assertThat(node.images.past(upTo.strategy(), upTo.position()).all(view))
                .extracting(StoredState::state)
                .as("time machine of %s, seed %d", view.name(), seed)
                .isEqualTo(folded);
    }

    <S> List<S> states(StrategyCode strategy, View<S> view, long position) {
        return upTo(strategy, position).states(view);
    }

    List<AuditEntry> entries(StrategyCode strategy, long position) {
        return upTo(strategy, position).entries();
    }

    /** Reads the events of a strategy up to a position, once for whatever is folded from them. */
    UpTo upTo(StrategyCode strategy, long position) {
        List<RecordedEvent> events = new ArrayList<>();
        ledger.reader()
                .forEach(EventTags.strategy(strategy), 0, position, event -> events.add(StoredEvents.recorded(event)));
        return new UpTo(strategy, position, events, new LedgerHistory(ledger.reader()));
    }

    /** The events of a strategy up to a position, each view folded anew from the first of them. */
    record UpTo(StrategyCode strategy, long position, List<RecordedEvent> events, EarlierEvents earlier) {

        <S> List<S> states(View<S> view) {
            ViewFold<S> folding = ViewFold.fresh(view, earlier);
            events.forEach(folding::fold);
            return folding.changed().stream().map(StoredState::state).toList();
        }

        /** The last event, and the last that says of a text that it was removed. */
        Edition edition() {
            long redacted = events.stream()
                    .filter(event -> event.event() instanceof TextRedacted)
                    .mapToLong(RecordedEvent::position)
                    .max()
                    .orElse(-1);
            return new Edition(events.getLast().position(), redacted);
        }

        List<AuditEntry> entries() {
            List<AuditEntry> entries = new ArrayList<>();
            EntryWriter.of(AUDIT_TRAIL, written -> written.forEach(entry -> entries.add(entry.entry())))
                    .fold(ViewFold.fresh(AUDIT_TRAIL, earlier), events);
            return entries;
        }
    }
}
