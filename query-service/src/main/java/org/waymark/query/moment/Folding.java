package org.waymark.query.moment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.query.views.EarlierEvents;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewFold;

/** Folds events, in order, into the states of several views at once. For one thread. */
final class Folding {

    private final States before;
    private final Map<View<?>, ViewFold<?>> folds = new HashMap<>();
    private final Map<View<?>, UnfoldableEventException> failed;
    private long last;
    private long redacted;

    /** @param before what the events come after */
    Folding(States before, EarlierEvents earlier) {
        this.before = before;
        this.failed = new HashMap<>(before.failed());
        this.last = before.last();
        this.redacted = before.redacted();
        before.views().keySet().forEach(view -> folds.put(view, fold(view, earlier)));
    }

    private <S> ViewFold<S> fold(View<S> view, EarlierEvents earlier) {
        return failed.containsKey(view)
                ? ViewFold.fresh(view, earlier)
                : new ViewFold<>(view, before.of(view).byId(), earlier);
    }

    /** The states after some events. */
    static States after(States before, List<RecordedEvent> events, EarlierEvents earlier) {
        if (events.isEmpty()) {
            return before;
        }
        Folding folding = new Folding(before, earlier);
        events.forEach(folding::fold);
        return folding.states();
    }

    /** Takes an event in. A view that cannot is missing from then on, alone. */
    void fold(RecordedEvent event) {
        folds.forEach((view, fold) -> {
            if (!failed.containsKey(view)) {
                fold(view, fold, event);
            }
        });
        last = Math.max(last, event.position());
        if (event.event() instanceof TextRedacted) {
            redacted = Math.max(redacted, event.position());
        }
    }

    private void fold(View<?> view, ViewFold<?> fold, RecordedEvent event) {
        try {
            boolean ignored = fold.fold(event);
        } catch (UnfoldableEventException e) {
            failed.put(view, e);
        }
    }

    /** The states after all events so far. */
    States states() {
        Map<View<?>, ViewStates<?>> after = new HashMap<>();
        folds.forEach((view, fold) -> after.put(view, states(view, fold)));
        return new States(after, failed, last, redacted);
    }

    @SuppressWarnings("unchecked") // each view is put beside its own fold
    private <S> ViewStates<S> states(View<S> view, ViewFold<?> fold) {
        return failed.containsKey(view) ? ViewStates.none() : before.of(view).with(((ViewFold<S>) fold).changed());
    }
}
