package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * The planned and achieved impact of an action.
 *
 * @param planned     the impact that the action is meant to have
 * @param soFar       the impact seen so far
 * @param evidencedBy the evidence
 * @param comments    comments, such as further work
 */
public record Impact(
        @FreeText @Nullable String planned,
        @FreeText @Nullable String soFar,
        @FreeText @Nullable String evidencedBy,
        @FreeText @Nullable String comments) {}
