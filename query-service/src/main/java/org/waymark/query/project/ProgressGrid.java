package org.waymark.query.project;

import static org.waymark.query.review.ReviewFold.REVIEWS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.ReviewView;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/**
 * The project-progress grid: themes down, projects within them, stages across.
 *
 * @param position every event up to and with it is in the grid
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day it shows: what “days at rating” count to
 * @param stages   the columns then in force
 * @param scale    the ratings then in force, worst first: the legend
 * @param rule     how overall ratings follow from what is reported
 * @param counts   how many stages and projects have each rating of the scale, worst first
 * @param since    the meeting that trends are compared with; null where none was held yet: then it is the report before
 * @param themes   with the projects that are not closed
 * @param closed   the projects that are, the latest first
 */
public record ProgressGrid(
        StrategyCode strategy,
        String title,
        long position,
        String asOf,
        LocalDate day,
        List<Stage> stages,
        List<RatingLevel> scale,
        Rule rule,
        List<Count> counts,
        @Nullable Meeting since,
        List<ThemeRows> themes,
        List<ClosedProject> closed) {

    /** The projects of all themes. */
    public Stream<Row> rows() {
        return themes.stream().flatMap(theme -> theme.projects().stream());
    }

    /**
     * How overall ratings follow from what is reported.
     *
     * @param version from 1
     */
    public record Rule(int version, OfProject project, OfTheme theme) {

        static Rule of(StrategyView strategy) {
            return new Rule(
                    strategy.overallRuleVersion(),
                    strategy.overallRule().project(),
                    strategy.overallRule().theme());
        }

        /** In a sentence, for people. */
        public String inWords() {
            return "A project has " + project.words() + ". A theme has " + theme.words() + ".";
        }
    }

    /**
     * How many of the projects and stages that are shown have a rating.
     *
     * @param rating   its letter
     * @param projects by their overall rating
     */
    public record Count(String rating, String ratingName, Tone tone, long stages, long projects) {

        /** One for each rating of a scale. */
        static List<Count> of(List<RatingLevel> scale, List<ThemeRows> themes) {
            List<Row> rows =
                    themes.stream().flatMap(theme -> theme.projects().stream()).toList();
            Map<String, Long> stages = rows.stream()
                    .flatMap(row -> row.cells().values().stream())
                    .collect(Collectors.groupingBy(Cell::rating, Collectors.counting()));
            Map<String, Long> projects = rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.overall().letter()))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return scale.stream()
                    .map(level -> new Count(
                            level.letter(),
                            level.name(),
                            level.tone(),
                            stages.getOrDefault(level.letter(), 0L),
                            projects.getOrDefault(level.letter(), 0L)))
                    .toList();
        }
    }

    /** The same with some of its projects: what is counted is what is shown. */
    ProgressGrid with(List<ThemeRows> shown) {
        return new ProgressGrid(
                strategy,
                title,
                position,
                asOf,
                day,
                stages,
                scale,
                rule,
                Count.of(scale, shown),
                since,
                shown,
                closed);
    }

    /**
     * The last meeting before the moment that is shown.
     *
     * @param review   its ref
     * @param date     the day it was held
     * @param position at which it was held: what people had before them then
     */
    public record Meeting(String review, String name, LocalDate date, long position) {

        private static boolean heldBy(ReviewView review, LocalDate day) {
            return Optional.ofNullable(review.heldOn())
                    .filter(held -> !held.isAfter(day))
                    .isPresent();
        }

        /** The last that was held before a moment; as now corrected for a day, that was held by then. */
        static Optional<Meeting> before(StrategySnapshot snapshot) {
            List<ReviewView> reviews = snapshot.all(REVIEWS).stream()
                    .filter(review -> snapshot.asOf().mode() == AsOf.Mode.KNOWN || heldBy(review, snapshot.day()))
                    .toList();
            return ReviewView.lastHeldBefore(reviews, snapshot.position())
                    .map(review -> new Meeting(review.ref(), review.name(), review.day(), review.heldAt()));
        }
    }

    /** A project on which nothing more is done: who closed it, when and why. */
    public record ClosedProject(String ref, String title, String theme, List<String> leads, Provenance closed) {}

    /** A theme with its projects, which may be none. */
    public record ThemeRows(String ref, String title, OverallRating overall, List<Row> projects) {}

    /**
     * A project.
     *
     * @param overall  how the whole of it is rated
     * @param currentStage the first of its stages that is not finished; null once all are
     * @param comment  of its latest report; null before the first
     * @param reported the day for which that report is true
     * @param cells   by stage id, in the order of the columns; a stage that was never reported has none
     * @param planned by stage id: when the stage is planned to start and finish, where that was said
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String title,
            List<String> leads,
            ProjectStatus status,
            OverallRating overall,
            @Nullable Stage currentStage,
            @Nullable String comment,
            @Nullable LocalDate reported,
            Map<String, Cell> cells,
            Map<String, Planned> planned) {}

    /**
     * When a stage is planned, against the day that is shown.
     *
     * @param late how it is behind; null where it is not
     * @param days for how many days it has been; 0 where it is not behind
     */
    public record Planned(
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            @Nullable Late late,
            long days) {}

    /** How a stage can be behind its plan. */
    public enum Late {
        START("Should have started"),
        FINISH("Should have finished");

        private final String title;

        Late(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /**
     * The standing report of a stage with the latest as-at date.
     *
     * @param rating        its letter
     * @param ratingName    the word that goes with it, as defined when it was reported
     * @param ratingMeaning what it says, as defined when it was reported; null where the scale of the grid says the same
     * @param tone          what it means to the system, for the colour
     * @param asAt          the day it is true for
     * @param recordedAt    when the ledger took it (UTC)
     * @param by            the reporter's id
     * @param position      of the report in the ledger
     * @param report        its number in the project
     * @param helpNeeded    what a sponsor is asked for
     * @param helpAnswer    what they answered
     * @param trend         since the last meeting, or against the report before where none was held; null where there is nothing
     *                      to compare with
     * @param trendText     the same in words
     * @param daysAtRating  days for which the stage has stood at this rating, by as-at dates
     */
    public record Cell(
            String rating,
            String ratingName,
            @Nullable String ratingMeaning,
            Tone tone,
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
            long daysAtRating) {

        /** The same without what a scale says of its rating: a large grid repeats it some thousand times. */
        Cell under(List<RatingLevel> scale) {
            boolean said = scale.stream()
                    .anyMatch(level -> level.letter().equals(rating)
                            && level.name().equals(ratingName)
                            && level.meaning().equals(ratingMeaning));
            return new Cell(
                    rating,
                    ratingName,
                    said ? null : ratingMeaning,
                    tone,
                    comment,
                    asAt,
                    recordedAt,
                    by,
                    position,
                    report,
                    helpNeeded,
                    helpAnswer,
                    trend,
                    trendText,
                    daysAtRating);
        }
    }

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
