package org.waymark.command.dispatch;

import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.waymark.ledger.format.CommitReceipt;

/**
 * What a handler answers before its events are recorded: the position is known once they are.
 *
 * @param id       what the caller is answered with
 * @param position the position of the command; to be asked after the commit
 */
record Outcome(String id, Supplier<Long> position) {

    static Outcome of(String id, ProcessingContext context) {
        return new Outcome(id, () -> {
            CommitReceipt receipt = context.getResource(CommitReceipt.RESOURCE_KEY);
            if (receipt == null) {
                throw new IllegalStateException("The ledger gave no receipt for what it recorded");
            }
            return receipt.lastPosition();
        });
    }

    Answer answer() {
        return new Answer(id, position.get());
    }
}
