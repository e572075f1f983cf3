package org.waymark.query.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.query.moment.KeptImages.Kept;
import org.waymark.query.views.StoredEvents;
import org.waymark.query.views.View;

/**
 * Which images of the past are kept, and making them: one every so many events of a strategy, and one at each meeting.
 * There are no more than a fixed number for each strategy: where there would be, the distance between them doubles, and of
 * meetings the oldest go. So their size on disk is bounded, and the way to the nearest grows with the history.
 */
final class KeepingImages {

    /** Of those that are not of meetings, for one strategy. */
    static final int MOST = 64;

    /** Of meetings, for one strategy. */
    static final int MOST_MEETINGS = 32;

    private final LedgerReader ledger;
    private final KeptImages kept;
    private final TimeMachine machine;
    private final Set<View<?>> views;
    private final long distance;

    /** @param distance how many events of a strategy lie between two images, as long as there are few */
    KeepingImages(LedgerReader ledger, KeptImages kept, TimeMachine machine, Set<View<?>> views, long distance) {
        this.ledger = ledger;
        this.kept = kept;
        this.machine = machine;
        this.views = views;
        this.distance = distance;
    }

    /**
     * Makes the images that a strategy lacks up to a position, and discards those that are of no use any more.
     *
     * @param goesOn asked now and then; once it is false, nothing more is made
     */
    void upTo(StrategyCode strategy, long end, BooleanSupplier goesOn) {
        long redacted = machine.lastRedaction(strategy, end);
        List<Kept> all = kept.of(strategy);
        kept.drop(all.stream().filter(image -> image.redacted() < redacted).toList());
        Walk walk = new Walk(
                strategy,
                redacted,
                all.stream().filter(image -> image.redacted() == redacted).toList());
        ledger.forEach(EventTags.strategy(strategy), walk.from(), end, stored -> {
            if (goesOn.getAsBoolean()) {
                walk.take(StoredEvents.recorded(stored));
            }
        });
        // Another text may have been removed meanwhile, which the events were read with.
        if (machine.lastRedaction(strategy, Long.MAX_VALUE - 1) != redacted) {
            kept.drop(kept.of(strategy));
        }
    }

    /** The way from the last image that is kept to the end. */
    private final class Walk {

        private final StrategyCode strategy;
        private final List<Kept> regular = new ArrayList<>();
        private final List<Kept> meetings = new ArrayList<>();
        private final Folding folding;
        private final long from;
        private long events;

        Walk(StrategyCode strategy, long redacted, List<Kept> there) {
            this.strategy = strategy;
            Held.Reached last = kept.nearest(strategy, Long.MAX_VALUE, redacted)
                    .orElseGet(() -> new Held.Reached(States.none(views, redacted), -1));
            List<Kept> intact = there.stream()
                    .filter(image -> image.position() <= last.through())
                    .toList();
            intact.forEach(image -> (image.meeting() ? meetings : regular).add(image));
            this.folding = new Folding(last.states(), machine.earlier());
            this.from = last.through() + 1;
            this.events = intact.isEmpty() ? 0 : intact.getLast().events();
        }

        long from() {
            return from;
        }

        void take(RecordedEvent event) {
            folding.fold(event);
            events++;
            boolean meeting = event.event() instanceof ReviewHeld;
            if (meeting || events % distance() == 0) {
                Kept made = kept.keep(strategy, folding.states(), event.position(), events, meeting);
                (meeting ? meetings : regular).add(made);
                thin();
            }
        }

        private long distance() {
            long doubled = distance;
            while (events / doubled > MOST) {
                doubled *= 2;
            }
            return doubled;
        }

        private void thin() {
            List<Kept> gone = new ArrayList<>();
            long between = distance();
            regular.removeIf(image -> image.events() % between != 0 && gone.add(image));
            while (meetings.size() > MOST_MEETINGS) {
                gone.add(meetings.removeFirst());
            }
            kept.drop(gone);
        }
    }
}
