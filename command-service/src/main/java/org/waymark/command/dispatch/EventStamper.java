package org.waymark.command.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventType;
import org.waymark.events.WaymarkEvent;

/** The one place where who, why and as-at are put on events (docs/adr/0005). */
final class EventStamper {

    private final Clock clock;

    EventStamper(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal if the as-at date lies in the future */
    List<EventMessage> stamp(Decision decision, Entity entity, String command, DecisionContext context) {
        ZoneId zone = decision.timeZone() == null ? entity.strategyContext().timeZone() : decision.timeZone();
        Map<String, String> metadata = context.forEvents();
        metadata.put(EventMetadata.COMMAND, command);
        metadata.put(EventMetadata.ANSWER_ID, decision.id());
        metadata.put(
                EventMetadata.AS_AT,
                asAt(decision.asAt() == null ? context.asAt() : decision.asAt(), zone)
                        .toString());
        return decision.events().stream().map(event -> message(event, metadata)).toList();
    }

    private LocalDate asAt(@Nullable LocalDate given, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate asAt = given == null ? today : given;
        if (asAt.isAfter(today)) {
            throw Refusal.at(
                    "asAt",
                    Refusal.Kind.RULE,
                    "as-at.in-future",
                    "The as-at date " + asAt + " is in the future. Give a date no later than today (" + today + ").");
        }
        return asAt;
    }

    private static EventMessage message(WaymarkEvent event, Map<String, String> metadata) {
        EventType type = EventType.of(event);
        Map<String, String> all = new HashMap<>(metadata);
        all.putAll(event.ownMetadata());
        return new GenericEventMessage(new MessageType(type.name(), type.version()), event, Metadata.from(all));
    }
}
