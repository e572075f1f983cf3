package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * The status of an action as reported.
 *
 * @param status       {@code PLANNED} or {@code IN_PROGRESS}
 * @param rating       the rating, as defined when it was given; null where none was given
 * @param scaleVersion version of the rating scale then in force; null without a rating
 * @param comment      the reporter's explanation
 */
public record ActionProgress(
        ActionStatus status,
        @Nullable RatingLevel rating,
        @Nullable Integer scaleVersion,
        @FreeText @Nullable String comment) {}
