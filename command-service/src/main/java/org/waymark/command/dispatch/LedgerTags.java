package org.waymark.command.dispatch;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.json.EventJsonConverter;

/** What an event is found by in the ledger: what it is about, and the idempotency key it was recorded under. */
final class LedgerTags implements TagResolver {

    @Override
    public Set<Tag> resolve(EventMessage message) {
        Set<Tag> tags = new LinkedHashSet<>(EventJsonConverter.eventOf(message).tags());
        String key = message.metadata().get(EventMetadata.IDEMPOTENCY_KEY);
        if (key != null) {
            tags.add(Tag.of(EventTags.IDEMPOTENCY_KEY, key));
        }
        return tags;
    }
}
