package org.waymark.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.project.OverallRating;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.strategy.StrategyStatus;

/**
 * A strategy at a glance.
 *
 * @param position  every event up to and including it was read
 * @param asOf      the moment it shows, as it was asked for
 * @param day       the day it shows: what “overdue” is reckoned against
 * @param attention what needs it first
 * @param counts    how much there is of everything
 * @param since     the meeting before this moment; null where none was held yet
 * @param changes   what changed since that meeting; empty where none was held yet
 * @param themes    how each is rated, those that are retired too
 * @param next      the dates that come up in the next three months, the soonest first
 */
public record Overview(
        StrategyCode strategy,
        String title,
        StrategyStatus status,
        long position,
        String asOf,
        LocalDate day,
        Attention attention,
        Counts counts,
        @Nullable Meeting since,
        List<ChangeSince> changes,
        List<ThemeRating> themes,
        List<NextDate> next) {

    /** How a theme is rated. */
    public Optional<OverallRating> overall(String theme) {
        return themes.stream()
                .filter(each -> each.ref().equals(theme))
                .map(ThemeRating::overall)
                .findFirst();
    }

    /**
     * Counts.
     *
     * @param ratings   how many stages of open projects, and how many of these projects, have each rating of the scale in force, worst first
     * @param projects  that are open
     * @param onHold    of these, those on hold
     * @param closed    projects that are closed
     * @param actions   that are open
     * @param complete  actions that are complete
     * @param risks     how many risks that are not closed have each rating, the highest first
     * @param open      risks that are not closed
     * @param occurred  of these, those that came true
     * @param decisions that were recorded
     * @param undone    of these, those about which nothing was done yet
     */
    public record Counts(
            List<RatingCount> ratings,
            int projects,
            int onHold,
            int closed,
            int actions,
            int complete,
            List<RiskCount> risks,
            int open,
            int occurred,
            int decisions,
            int undone) {}

    /** How many stages have a rating, and how many projects have it as their overall rating. */
    public record RatingCount(RatingLevel rating, long stages, long projects) {}

    /** How the whole of a theme is rated. */
    public record ThemeRating(String ref, String title, OverallRating overall) {}

    /** How many risks have a rating. */
    public record RiskCount(String rating, long risks) {}

    /** The kinds of changes that there are, in order. */
    public List<ChangeKind> kinds() {
        return changes.stream().map(ChangeSince::kind).distinct().toList();
    }

    /** The changes of one kind. */
    public List<ChangeSince> changes(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
