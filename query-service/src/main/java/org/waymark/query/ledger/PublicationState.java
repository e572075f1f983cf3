package org.waymark.query.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far publishing to one destination has come since this node started.
 *
 * @param destination where it is published
 * @param size of the last checkpoint that is there; 0 where none was brought there yet
 * @param failingSince since when it fails; null where the last attempt went well, or there was none
 * @param failure why the last attempt failed
 */
record PublicationState(
        String destination,
        long size,
        @Nullable Instant failingSince,
        @Nullable String failure) {

    /** {@return whether the last attempt failed} */
    public boolean failing() {
        return failingSince != null;
    }

    PublicationState done(long published) {
        return new PublicationState(destination, published, null, null);
    }

    PublicationState failed(Instant now, String why) {
        return new PublicationState(destination, size, failingSince == null ? now : failingSince, why);
    }
}
