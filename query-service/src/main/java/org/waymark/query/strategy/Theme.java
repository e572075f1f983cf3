package org.waymark.query.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.ThemeText;
import org.waymark.query.views.Provenance;

/**
 * A theme (strategic priority) with its workstreams.
 *
 * @param rating  its overall rating that was set by hand, or removed, last; null where none ever was
 * @param retired who retired it, when and why; null while it is in use
 */
public record Theme(
        String ref,
        String title,
        @Nullable String description,
        List<String> outcomes,
        List<Workstream> workstreams,
        List<FrameworkLink> frameworkItems,
        @Nullable RatingByHand rating,
        @Nullable Provenance retired) {

    static Theme of(ThemeAdded added) {
        return new Theme(
                added.ref(), added.title(), added.description(), added.outcomes(), List.of(), List.of(), null, null);
    }

    /** The same, described in other words. */
    Theme withText(ThemeText text) {
        return new Theme(
                ref, text.title(), text.description(), text.outcomes(), workstreams, frameworkItems, rating, retired);
    }

    /** The same with other workstreams. */
    Theme withWorkstreams(List<Workstream> workstreams) {
        return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, rating, retired);
    }

    /** The same with other links to outside plans. */
    Theme withFrameworkItems(List<FrameworkLink> frameworkItems) {
        return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, rating, retired);
    }

    /** The same, retired. */
    Theme withRetired(Provenance retired) {
        return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, rating, retired);
    }

    /** The same with an overall rating that was set by hand, or removed. */
    Theme rated(RatingByHand next) {
        RatingByHand later = RatingByHand.later(rating, next);
        return new Theme(ref, title, description, outcomes, workstreams, frameworkItems, later, retired);
    }
}
