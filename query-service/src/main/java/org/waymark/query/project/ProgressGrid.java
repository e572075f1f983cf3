package org.waymark.query.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;

/**
 * The project-progress grid (template 11): themes down, projects within them, stages across.
 *
 * @param position every event up to and with it is in the grid
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day it shows: what “days at rating” count to
 * @param stages   the columns then in force
 * @param scale    the ratings then in force, worst first: the legend
 */
public record ProgressGrid(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        List<Stage> stages,
        List<RatingLevel> scale,
        List<ThemeRows> themes) {

    /** A theme with its projects, which may be none. */
    public record ThemeRows(String ref, String title, List<Row> projects) {}

    /**
     * A project.
     *
     * @param comment of its latest report; null before the first
     * @param cells   by stage id, in the order of the columns; a stage that was never reported has none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String title,
            List<String> leads,
            ProjectStatus status,
            @Nullable String comment,
            Map<String, Cell> cells) {}

    /**
     * The standing report of a stage with the latest as-at date.
     *
     * @param rating        its letter
     * @param ratingName    the word that goes with it, as defined when it was reported
     * @param ratingMeaning what it says, as defined when it was reported
     * @param tone          what it means to the system, for the colour
     * @param asAt          the day it is true for
     * @param recordedAt    when the ledger took it (UTC)
     * @param by            the reporter's id
     * @param position      of the report in the ledger
     * @param report        its number in the project
     * @param helpNeeded    what a sponsor is asked for
     * @param helpAnswer    what they answered
     * @param trend         against the stage's report before; null for the first, or where the two cannot be compared
     * @param trendText     the same in words
     * @param daysAtRating  days for which the stage has stood at this rating, by as-at dates
     */
    public record Cell(
            String rating,
            String ratingName,
            String ratingMeaning,
            RatingLevel.Tone tone,
            String comment,
            LocalDate asAt,
            Instant recordedAt,
            String by,
            long position,
            int report,
            @Nullable String helpNeeded,
            @Nullable String helpAnswer,
            @Nullable Trend trend,
            @Nullable String trendText,
            long daysAtRating) {}

    /** Direction of travel. */
    public enum Trend {
        UP("Better"),
        SAME("No change"),
        DOWN("Worse");

        private final String title;

        Trend(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }
}
