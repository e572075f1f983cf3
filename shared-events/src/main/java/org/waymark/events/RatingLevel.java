package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rating of a strategy's rating scale.
 *
 * @param letter  what stands in a cell, such as {@code R}
 * @param name    the word that goes with it, such as “Red”
 * @param meaning what it says, in the strategy's words
 * @param tone    what it means to the system: which colour, and whether a sponsor's help must be asked for
 * @param rank    its place on the ladder, 1 for the worst; null for ratings outside the ladder (not started, complete)
 */
public record RatingLevel(
        String letter,
        String name,
        String meaning,
        Tone tone,
        @Nullable Integer rank) {

    /** What a rating means to the system, whatever its letter. */
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

    /** The usual scale (docs/domain.md); Complete is off until a strategy switches it on. */
    public static final List<RatingLevel> DEFAULT_SCALE = List.of(RED, AMBER, GREEN, NOT_YET_STARTED);

    /** Whether a report with this rating must say what help is needed. */
    public boolean needsHelp() {
        return tone == Tone.PROBLEM;
    }

    /** How many places apart two ratings stand on the ladder; 0 where either is outside it. */
    public int distanceTo(RatingLevel other) {
        return rank == null || other.rank == null ? 0 : Math.abs(rank - other.rank);
    }
}
