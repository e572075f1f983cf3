package org.waymark.query.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AgendaEvent;
import org.waymark.events.AgendaEvent.AgendaItemMinuted;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.RecordedEvent;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the agendas of meetings, each with its minutes. A meeting without a planned agenda has none. */
public final class AgendaFold implements View<AgendaView> {

    public static final AgendaFold AGENDAS = new AgendaFold();

    private AgendaFold() {}

    @Override
    public String name() {
        return "agendas";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AgendaView> stateType() {
        return AgendaView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof AgendaEvent event ? Optional.of(event.review()) : Optional.empty();
    }

    @Override
    public @Nullable AgendaView evolve(@Nullable AgendaView before, RecordedEvent recorded) {
        return recorded.event() instanceof AgendaEvent event ? evolve(before, event, Provenance.of(recorded)) : before;
    }

    private static AgendaView evolve(@Nullable AgendaView before, AgendaEvent event, Provenance stamp) {
        AgendaView agenda =
                before == null ? new AgendaView(event.strategy(), event.review(), List.of(), List.of(), stamp) : before;
        return switch (event) {
            case AgendaPlanned planned -> agenda.withItems(planned.items(), stamp);
            case AgendaItemMinuted minuted -> agenda.withMinutes(minuted.item(), minuted.after(), stamp);
        };
    }
}
