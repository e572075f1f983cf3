package org.waymark.ledger.format;

import java.time.Instant;
import org.axonframework.messaging.core.Context.ResourceKey;

/**
 * Where and when the ledger took a commit. After the commit it is in the {@code ProcessingContext} under
 * {@link #RESOURCE_KEY}, so that the code that ran the command can answer with its position.
 *
 * @param firstPosition position of the commit's first event
 * @param lastPosition position of the commit's last event: the position of the command
 * @param recordedAt when the ledger took it
 */
public record CommitReceipt(long firstPosition, long lastPosition, Instant recordedAt) {

    /** The key of the receipt in the {@code ProcessingContext} given to commit. */
    public static final ResourceKey<CommitReceipt> RESOURCE_KEY = ResourceKey.withLabel("waymark.commitReceipt");
}
