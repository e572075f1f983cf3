package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the diagnostic says of itself.
 *
 * @param title        such as “After the first year”
 * @param day          on which it was done; null where nobody said
 * @param review       ref of the meeting it is for; null for none
 * @param participants who answers: account ids, or names of people, posts and groups
 */
public record DiagnosticHead(
        @FreeText String title,
        @Nullable LocalDate day,
        @Nullable String review,
        List<String> participants) {

    public DiagnosticHead {
        participants = Lists.orEmpty(participants);
    }
}
