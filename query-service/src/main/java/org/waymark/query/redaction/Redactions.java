package org.waymark.query.redaction;

import static org.waymark.query.redaction.RedactionFold.REDACTIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.RedactionEvent;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;

/** The redactions of a strategy, and the texts they are about, which are read from the ledger itself and kept nowhere. */
public final class Redactions {

    /** Shorter texts would be found everywhere. */
    private static final int SHORTEST_LOOKED_FOR = 4;

    /** The stored names of what redactions are made of, which cannot be redacted themselves. */
    private static final Set<String> STEPS = EventType.all().stream()
            .filter(type -> RedactionEvent.class.isAssignableFrom(type.eventClass()))
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Snapshots snapshots;
    private final StoredEntries entries;

    Redactions(Snapshots snapshots, StoredEntries entries) {
        this.snapshots = snapshots;
        this.entries = entries;
    }

    /** All of them, newest first. */
    static Listed all(StrategySnapshot snapshot) {
        return new Listed(
                snapshot.strategy(),
                snapshot.position(),
                snapshot.all(REDACTIONS).reversed());
    }

    /** {@return those on which a sponsor has still to decide, newest first} */
    public static List<RedactionView> waiting(StrategySnapshot snapshot) {
        return all(snapshot).redactions().stream().filter(RedactionView::isOpen).toList();
    }

    static Optional<RedactionView> find(StrategySnapshot snapshot, String ref) {
        return snapshot.one(REDACTIONS, ref);
    }

    /** The same of a strategy by its code. */
    Optional<RedactionView> find(StrategyCode strategy, String ref, AsOf moment) {
        return find(snapshots.of(strategy, moment), ref);
    }

    /** What a strategy has at a position, if it is something that a redaction can be asked for. */
    Optional<TextHolder> holder(StrategyCode strategy, long position) {
        return entries.at(position)
                .filter(event -> event.tags().contains(EventTags.strategy(strategy)))
                .filter(event -> !isStep(event))
                .map(TextHolder::of);
    }

    /**
     * Where else in the strategy one of the texts of a redaction is found, as a whole or in a longer text. It reads the
     * whole strategy, as redactions are rare.
     */
    List<Repetition> repetitions(RedactionView redaction) {
        List<String> texts = texts(redaction).stream()
                .filter(text -> text.length() >= SHORTEST_LOOKED_FOR)
                .toList();
        List<Repetition> found = new ArrayList<>();
        entries.forEach(redaction.strategy(), event -> {
            if (!isStep(event)) {
                repetition(redaction, event, texts).ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    /** Whether an event is a step of a redaction, which cannot be redacted itself. */
    static boolean isStep(StoredEvent event) {
        return STEPS.contains(event.type());
    }

    /** The texts that a redaction is about, as they are now. */
    private List<String> texts(RedactionView redaction) {
        return holder(redaction.strategy(), redaction.position()).stream()
                .flatMap(holder -> redaction.fields().stream().map(holder.texts()::get))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<Repetition> repetition(RedactionView redaction, StoredEvent event, List<String> texts) {
        TextHolder holder = TextHolder.of(event);
        List<String> fields = holder.repeating(texts).stream()
                .filter(field -> holder.position() != redaction.position()
                        || !redaction.fields().contains(field))
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Repetition(holder.position(), holder.eventType(), holder.item(), fields));
    }

    /** @param position every event up to and with it is in the list */
    record Listed(StrategyCode strategy, long position, List<RedactionView> redactions) {}
}
