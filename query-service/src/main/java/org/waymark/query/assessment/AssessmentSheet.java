package org.waymark.query.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidence;
import org.waymark.events.StrategyCode;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.views.Provenance;

/**
 * A round of self-assessment with its dimensions and its plan, and what is worked out from them.
 *
 * @param position every event up to and with it is in the answer
 * @param asOf     the moment it shows, as it was asked for
 * @param groups   workforce groups that are scored one by one
 * @param closed   by whom and when; null while it is open
 * @param last     the round before it by the same framework; null for the first
 * @param tasks    the plan, by day; those that were removed are in it too
 * @param followed what became of the actions that the last round led to
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssessmentSheet(
        StrategyCode strategy,
        long position,
        String asOf,
        String ref,
        String title,
        AssessmentState state,
        @Nullable LocalDate day,
        @Nullable String review,
        List<String> participants,
        List<String> groups,
        Framework framework,
        Provenance started,
        @Nullable Provenance closed,
        @Nullable Last last,
        List<Dimension> dimensions,
        List<Task> tasks,
        List<Followed> followed) {

    /** What it is scored by, as that stood when the round was started. */
    public record Framework(String id, int version, String title, int highest) {}

    /** The round before it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Last(String ref, String title, @Nullable LocalDate day) {}

    /**
     * A dimension.
     *
     * @param now      what all together scored, else the mean of the groups with one decimal; null while nobody scored it
     * @param wanted   the same of where they want to be
     * @param mean     whether these are the mean of the groups
     * @param below    by how much it is below what is wanted; null where it is not
     * @param last     its scores in the last round; null where that did not score it
     * @param move     how it compares with the last round; null where one of the two has no score
     * @param together what all together said; null where they said nothing
     * @param scores   of the groups of the round, in their order, those that were not scored too
     * @param tests    by which one sees how far it is
     * @param actions  that were planned from it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Dimension(
            String id,
            String ref,
            String title,
            @Nullable String about,
            @Nullable BigDecimal now,
            @Nullable BigDecimal wanted,
            boolean mean,
            @Nullable BigDecimal below,
            @Nullable Before last,
            @Nullable ScoreMove move,
            @Nullable Score together,
            List<Score> scores,
            List<Test> tests,
            List<PlannedAction> actions) {

        /** What all together said, and what each group said. */
        public List<Score> all() {
            return Stream.concat(Stream.of(together == null ? Score.none(null) : together), scores.stream())
                    .toList();
        }

        /** What a group said, or all together where it is null. */
        Score score(@Nullable String group) {
            return all().stream()
                    .filter(score -> Objects.equals(score.group(), group))
                    .findFirst()
                    .orElse(Score.none(group));
        }

        /** The tests that are used. */
        public List<Test> used() {
            return tests.stream().filter(Test::used).toList();
        }
    }

    /** What the last round said of a dimension. */
    public record Before(String ref, BigDecimal now, BigDecimal wanted, boolean mean) {}

    /**
     * What a group said of a dimension.
     *
     * @param group null for all together
     * @param now   null while it is not scored, as are the others
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Score(
            @Nullable String group,
            @Nullable Integer now,
            @Nullable Integer wanted,
            @Nullable String evidence,
            @Nullable Confidence confidence,
            @Nullable String comment,
            @Nullable Provenance scored) {

        static Score none(@Nullable String group) {
            return new Score(group, null, null, null, null, null, null);
        }

        /** Who it is of, for people. */
        public String who() {
            return group == null ? "All together" : group;
        }
    }

    /**
     * By which one sees how far a dimension is.
     *
     * @param groups that it is used with; empty where it is used with all, or not at all
     */
    public record Test(String id, String title, boolean used, List<String> groups) {

        /** Whether it is used with a group. */
        public boolean usedWith(String group) {
            return used && (groups.isEmpty() || groups.contains(group));
        }

        /** With whom it is used, in words. */
        public String with() {
            return !used ? "Not used" : groups.isEmpty() ? "All together" : String.join(", ", groups);
        }
    }

    /**
     * A task of the plan.
     *
     * @param removed by whom and why; null while it is in the plan
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Task(
            int number,
            String task,
            @Nullable LocalDate from,
            @Nullable LocalDate by,
            List<String> participants,
            TaskState state,
            @Nullable LocalDate done,
            @Nullable Provenance removed) {}

    /**
     * An action that was planned from a dimension in the last round.
     *
     * @param dimension its title
     * @param before    its score then; null where it had none
     * @param now       its score in this round; null where it has none, or the framework does not have it any more
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Followed(
            String dimension,
            String ref,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable ScoreMove move,
            PlannedAction action) {}

    /** A place where a score is given: a dimension, and who gives it. */
    record Place(Dimension dimension, @Nullable String group) {}

    /** A dimension by its ref. */
    public Optional<Dimension> dimension(String which) {
        return dimensions.stream().filter(each -> each.ref().equals(which)).findFirst();
    }

    /** How many dimensions have a score. */
    public long scored() {
        return dimensions.stream().filter(each -> each.now() != null).count();
    }

    /** Those below what is wanted, the furthest first. */
    public List<Dimension> below() {
        return dimensions.stream()
                .filter(each -> each.below() != null)
                .sorted(Comparator.comparing(
                        Dimension::below, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }

    /** The plan, without what was removed. */
    public List<Task> plan() {
        return tasks.stream().filter(task -> task.state() != TaskState.REMOVED).toList();
    }

    /** What was removed from the plan. */
    public List<Task> removed() {
        return tasks.stream().filter(task -> task.state() == TaskState.REMOVED).toList();
    }

    /** How many tasks are in this state. */
    public long tasks(TaskState state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }

    /** How an address names where a score is given: {@code F1.3} for all together, {@code F1.3.2} for the second group. */
    public String key(Dimension dimension, @Nullable String group) {
        return group == null ? dimension.ref() : dimension.ref() + "." + (groups.indexOf(group) + 1);
    }

    /** What an address names so. */
    Optional<Place> place(@Nullable String key) {
        return dimensions.stream()
                .flatMap(dimension -> Stream.concat(Stream.of((String) null), groups.stream())
                        .filter(group -> key(dimension, group).equals(key))
                        .map(group -> new Place(dimension, group)))
                .findFirst();
    }

    /** The dimension after another that the same group has not scored yet, in their order and then from the first on. */
    Optional<Dimension> nextUnscored(String after, @Nullable String group) {
        int place = dimensions.stream().map(Dimension::ref).toList().indexOf(after);
        return Stream.concat(
                        dimensions.stream().skip(place + 1L),
                        dimensions.stream().limit(Math.max(0, place)))
                .filter(each -> each.score(group).now() == null)
                .findFirst();
    }
}
