package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * How an action stands.
 *
 * @param status       {@code PLANNED} or {@code IN_PROGRESS}
 * @param rating       as defined when it was given; null where none was
 * @param scaleVersion version of the rating scale then in force; null without a rating
 * @param comment      what is behind it
 */
public record ActionProgress(
        ActionStatus status,
        @Nullable RatingLevel rating,
        @Nullable Integer scaleVersion,
        @FreeText @Nullable String comment) {}
