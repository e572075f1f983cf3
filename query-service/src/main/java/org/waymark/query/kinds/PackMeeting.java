package org.waymark.query.kinds;

import org.waymark.events.ReviewKind;
import org.waymark.query.moment.StrategySnapshot;

/**
 * The meeting that a pack is for.
 *
 * @param ref       of the review
 * @param cancelled whether nobody meets
 * @param snapshot  the strategy at the moment that the pack is shown
 * @param end       the strategy as people had it before them: when the meeting was held, or at the moment shown
 */
public record PackMeeting(
        String ref, ReviewKind kind, boolean cancelled, StrategySnapshot snapshot, StrategySnapshot end) {}
