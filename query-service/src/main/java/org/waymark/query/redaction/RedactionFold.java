package org.waymark.query.redaction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.redaction.RedactionView.Status;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the steps of redactions. */
public final class RedactionFold implements View<RedactionView> {

    public static final RedactionFold REDACTIONS = new RedactionFold();

    private RedactionFold() {}

    @Override
    public String name() {
        return "redactions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RedactionView> stateType() {
        return RedactionView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        WaymarkEvent event = recorded.event();
        return event instanceof RedactionEvent redaction ? Optional.of(redaction.redaction()) : Optional.empty();
    }

    @Override
    public @Nullable RedactionView evolve(@Nullable RedactionView before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof RedactionEvent event)) {
            return before;
        }
        Provenance stamp = Provenance.of(recorded);
        return switch (event) {
            case TextRedactionRequested asked -> begin(asked, stamp);
            case TextRedactionConfirmed confirmed -> known(before).confirmed(stamp, confirmed.sentence());
            case TextRedactionDeclined ignored -> known(before).declined(stamp);
            case TextRedacted gone -> known(before).carriedOut(stamp, gone.fields());
        };
    }

    private static RedactionView known(@Nullable RedactionView before) {
        return Objects.requireNonNull(before, "a redaction begins with TextRedactionRequested");
    }

    private static RedactionView begin(TextRedactionRequested asked, Provenance stamp) {
        return new RedactionView(
                asked.strategy(),
                asked.redaction(),
                asked.position(),
                asked.eventType(),
                asked.item(),
                asked.fields(),
                Status.ASKED,
                stamp,
                null,
                null,
                List.of(),
                null);
    }
}
