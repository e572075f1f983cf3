package org.waymark.query.kinds;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed since a meeting.
 *
 * @param ref    of the case
 * @param detail what is to be said beside its title; null where that says it all
 * @param reason why, in their words; null where nobody said
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeSince(
        ChangeKind kind,
        String ref,
        String title,
        @Nullable String detail,
        @Nullable String reason) {}
