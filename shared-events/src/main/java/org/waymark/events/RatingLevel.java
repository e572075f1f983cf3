package org.waymark.events;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One rating of a strategy's rating scale.
 *
 * @param letter  shown in a cell, such as {@code R}
 * @param name    its name, such as “Red”
 * @param meaning what it means, in the strategy's words
 * @param tone    how Waymark treats it: its colour, and whether a report must ask for a sponsor's help
 * @param rank    its place in the order, 1 for the worst; null for ratings outside the order (not started, complete)
 */
public record RatingLevel(
        String letter,
        String name,
        String meaning,
        Tone tone,
        @Nullable Integer rank) {

    /** From so many places on, a change of rating is a leap. */
    private static final int LEAP = 2;

    /** How Waymark treats a rating, whatever its letter. */
    public enum Tone {
        /** A significant problem: help is needed. */
        PROBLEM,
        /** A delay that the team can resolve. */
        CAUTION,
        /** Running smoothly. */
        GOOD,
        /** Not yet started, as planned. */
        NOT_STARTED,
        /** The stage is finished. */
        COMPLETE
    }

    public static final RatingLevel RED =
            new RatingLevel("R", "Red", "A significant problem that needs a sponsor's help", Tone.PROBLEM, 1);
    public static final RatingLevel AMBER =
            new RatingLevel("A", "Amber", "A delay or hiccup the project team can resolve", Tone.CAUTION, 2);
    public static final RatingLevel GREEN = new RatingLevel("G", "Green", "Running smoothly", Tone.GOOD, 3);
    public static final RatingLevel NOT_YET_STARTED =
            new RatingLevel("NYS", "Not yet started", "Not yet started, as planned", Tone.NOT_STARTED, null);
    public static final RatingLevel COMPLETE =
            new RatingLevel("C", "Complete", "The stage is finished", Tone.COMPLETE, null);

    /** The scale that a strategy starts with (docs/domain.md). Those created before Complete was part of it have none. */
    public static final List<RatingLevel> DEFAULT_SCALE = List.of(RED, AMBER, GREEN, NOT_YET_STARTED, COMPLETE);

    /** Whether a report with this rating must say what help is needed. */
    public boolean needsHelp() {
        return tone == Tone.PROBLEM;
    }

    /** Whether somebody must say why a report has another rating than the one before: help is not needed any more, or it leaps. */
    public boolean mustBeExplained(RatingLevel next) {
        return needsHelp() && !next.needsHelp() || distanceTo(next) >= LEAP;
    }

    /** Whether it is better than an earlier one: further up the order, or complete where the other was not. */
    public boolean isBetterThan(RatingLevel earlier) {
        return rank != null && earlier.rank != null
                ? rank > earlier.rank
                : tone == Tone.COMPLETE && earlier.tone != Tone.COMPLETE;
    }

    /** The number of places between two ratings in the order; 0 if either is outside it. */
    public int distanceTo(RatingLevel other) {
        return rank == null || other.rank == null ? 0 : Math.abs(rank - other.rank);
    }

    /** Whether it says how well things go: it is neither not started nor complete. */
    public boolean onLadder() {
        return tone != Tone.NOT_STARTED && tone != Tone.COMPLETE;
    }

    /**
     * Its place in a scale, 0 for the worst. A rating that is not in it, since it was given under an earlier scale, is placed
     * by what it means to Waymark.
     */
    public int placeIn(List<RatingLevel> scale) {
        return first(scale, level -> level.letter.equals(letter))
                .orElseGet(() ->
                        first(scale, level -> level.tone.compareTo(tone) >= 0).orElse(scale.size()));
    }

    private static OptionalInt first(List<RatingLevel> scale, Predicate<RatingLevel> wanted) {
        return IntStream.range(0, scale.size())
                .filter(place -> wanted.test(scale.get(place)))
                .findFirst();
    }
}
