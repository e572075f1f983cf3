package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * How far a dimension is, and how far it should be.
 *
 * @param now        from 0 to the highest score of the framework
 * @param wanted     where the partnership wants to be, on the same scale
 * @param evidence   what shows that it is so; null where nobody said
 * @param confidence how sure the group is; null where nobody said
 * @param comment    null where nobody said
 */
public record DimensionScore(
        int now,
        int wanted,
        @FreeText @Nullable String evidence,
        @Nullable Confidence confidence,
        @FreeText @Nullable String comment) {}
