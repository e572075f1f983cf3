package org.waymark.events.timescale;

import org.jspecify.annotations.Nullable;
import org.waymark.events.Timescale;

/**
 * The two things a council writes into one “when” cell.
 *
 * @param by     when the action is due; null where the cell speaks of reviews only
 * @param review when it is reviewed; null where the cell does not say
 */
public record ByAndReview(@Nullable Timescale by, @Nullable Timescale review) {}
