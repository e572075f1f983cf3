package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What an action was meant to bring about, and has.
 *
 * @param planned     the impact that is sought
 * @param soFar       the impact that was seen
 * @param evidencedBy what shows it
 * @param comments    and what else is to be done
 */
public record Impact(
        @FreeText @Nullable String planned,
        @FreeText @Nullable String soFar,
        @FreeText @Nullable String evidencedBy,
        @FreeText @Nullable String comments) {}
