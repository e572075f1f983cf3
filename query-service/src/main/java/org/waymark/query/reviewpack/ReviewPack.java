package org.waymark.query.reviewpack;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.ReviewView.Status;

/**
 * The pack of a meeting: how the strategy stands, and what changed since the last meeting of the kind was held, up to when this
 * one was; until it is held, up to the moment that is shown.
 *
 * @param position  every event up to and with it is known to the pack: what became of its decisions is shown up to there
 * @param asOf      the moment it shows, as it was asked for
 * @param day       the day it shows
 * @param since     the last review of its kind; null where it is the first
 * @param after     the position after which the pack begins
 * @param upTo      the last position it covers
 * @param state     how the strategy stands at the meeting
 * @param themes    movement of ratings, theme by theme; those in which none moved are left out
 * @param sections  what happened to the cases of each kind; in JSON each is a property of its own
 * @param decisions recorded in this review, or between it and the last of its kind, oldest first
 * @param open      earlier decisions that nothing was done about, oldest first
 * @param others    how many other changes there were
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReviewPack(
        StrategyCode strategy,
        long position,
        String asOf,
        LocalDate day,
        Meeting review,
        @Nullable Meeting since,
        long after,
        long upTo,
        PackState state,
        List<ThemeMovements> themes,
        @JsonIgnore List<PackSection> sections,
        List<DecisionList.Row> decisions,
        List<DecisionList.Row> open,
        long others) {

    /**
     * A review.
     *
     * @param date   the day it is planned for
     * @param heldOn the day it was held; null before
     * @param heldAt position at which it was held; null before
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Meeting(
            String ref,
            ReviewKind kind,
            String title,
            LocalDate date,
            @Nullable LocalDate heldOn,
            @Nullable String body,
            Status status,
            @Nullable Long heldAt) {

        /** The day it was held, or else the day it is planned for. */
        public LocalDate day() {
            return heldOn == null ? date : heldOn;
        }
    }

    /** The ratings of a theme's projects that moved. */
    public record ThemeMovements(String ref, String title, List<Movement> movements) {}

    /**
     * A stage whose rating is not what it was.
     *
     * @param project    ref
     * @param title      of the project
     * @param stage      title
     * @param before     null where it was not reported before
     * @param direction  null where the two cannot be compared
     * @param comment    of the report that counts
     * @param helpNeeded what a sponsor is asked for
     * @param helpAnswer what they answered
     * @param corrected  whether nothing moved: the rating before was a mistake, and was put right
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Movement(
            String project,
            String title,
            String stage,
            @Nullable Rating before,
            Rating after,
            @Nullable Trend direction,
            String comment,
            LocalDate asAt,
            @Nullable String helpNeeded,
            @Nullable String helpAnswer,
            boolean corrected) {}

    /** A rating as it was defined when it was given. */
    public record Rating(String letter, String name, Tone tone) {}

    /** The sections by their names. */
    @JsonAnyGetter
    Map<String, PackSection> byName() {
        Map<String, PackSection> byName = new LinkedHashMap<>();
        sections.forEach(section -> byName.put(section.name(), section));
        return byName;
    }
}
