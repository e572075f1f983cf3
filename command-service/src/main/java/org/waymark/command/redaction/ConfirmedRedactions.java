package org.waymark.command.redaction;

import java.util.Set;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.EventMetadata;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.json.EventJsonConverter;
import org.waymark.ledger.DatabaseWait;

/** Hands each confirmed redaction to the policy that carries it out, one after the other. */
final class ConfirmedRedactions implements EventHandlingComponent {

    private static final Logger log = LoggerFactory.getLogger(ConfirmedRedactions.class);
    private static final QualifiedName CONFIRMED = new QualifiedName("waymark.TextRedactionConfirmed");

    private final WhenRedactionConfirmedThenEraseText policy;
    private final DatabaseWait waits;

    /** @param waits for a database that does not answer, or cannot write */
    ConfirmedRedactions(WhenRedactionConfirmedThenEraseText policy, DatabaseWait waits) {
        this.policy = policy;
        this.waits = waits;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        if (EventJsonConverter.eventOf(event) instanceof TextRedactionConfirmed confirmed) {
            String correlationId = event.metadata().getOrDefault(EventMetadata.CORRELATION_ID, "");
            context.runOnPostInvocation(ignored -> carryOut(confirmed, correlationId));
        }
        return MessageStream.empty();
    }

    /** What fails is tried again, with pauses, for as long as it takes: here where it is the database that fails. */
    private void carryOut(TextRedactionConfirmed confirmed, String correlationId) {
        try {
            waits.forAnswer(() -> {
                policy.carryOut(confirmed, correlationId);
                return Boolean.TRUE;
            });
        } catch (RuntimeException e) {
            log.error("Redaction {} of {} cannot be carried out now", confirmed.redaction(), confirmed.strategy(), e);
            throw e;
        }
    }

    @Override
    public boolean supports(QualifiedName eventName) {
        return eventName.equals(CONFIRMED);
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return Set.of(CONFIRMED);
    }

    /** One sequence: a second redaction of the same event builds on the first. */
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return CONFIRMED;
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler eventHandler) {
        throw new UnsupportedOperationException("Confirmed redactions are handled here");
    }
}
