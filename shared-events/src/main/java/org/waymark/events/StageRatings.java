package org.waymark.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.RatingLevel.Tone;

/**
 * How far a project is: how its stages are rated, which of them is the current one, and how the whole is rated.
 *
 * <p>A stage has started once it is reported as anything but not started. It is finished once it is reported complete; where
 * the strategy's scale has no such rating, once a later stage has started. A project passes through the stages that are
 * planned or were reported; where none is planned, also through those after the last that was reported. The current stage
 * is the first of these that is not finished.
 *
 * @param stages  of the scheme in force, in order
 * @param scale   in force, worst first
 * @param planned ids of the stages that the project has planned dates for
 * @param latest  by stage id: the report in its cell; a stage that was never reported has none
 */
public record StageRatings(
        List<Stage> stages, List<RatingLevel> scale, Set<String> planned, Map<String, Rated> latest) {

    /**
     * How a stage is rated.
     *
     * @param number of the report in the project
     */
    public record Rated(RatingLevel rating, LocalDate asAt, int number) {

        /** The last is in the cell. */
        public static final Comparator<Rated> BY_AS_AT =
                Comparator.comparing(Rated::asAt).thenComparing(Rated::number);
    }

    /** Whether a stage has started. */
    public boolean started(Stage stage) {
        return isStarted(stage) || finished(stage);
    }

    /** Whether a stage is finished. */
    public boolean finished(Stage stage) {
        Rated rated = latest.get(stage.id());
        boolean complete = rated != null && rated.rating().tone() == Tone.COMPLETE;
        return complete || !canComplete() && laterStarted(stage);
    }

    private boolean isStarted(Stage stage) {
        Rated rated = latest.get(stage.id());
        return rated != null && rated.rating().tone() != Tone.NOT_STARTED;
    }

    private boolean canComplete() {
        return scale.stream().anyMatch(level -> level.tone() == Tone.COMPLETE);
    }

    private boolean laterStarted(Stage stage) {
        int place = stages.indexOf(stage);
        return IntStream.range(place + 1, stages.size()).anyMatch(later -> isStarted(stages.get(later)));
    }

    private List<Stage> ofProject() {
        int last = IntStream.range(0, stages.size())
                .filter(place -> latest.containsKey(stages.get(place).id()))
                .max()
                .orElse(-1);
        return IntStream.range(0, stages.size())
                .filter(place -> planned.contains(stages.get(place).id())
                        || latest.containsKey(stages.get(place).id())
                        || planned.isEmpty() && place > last)
                .mapToObj(stages::get)
                .toList();
    }

    /** The current stage; empty once all are finished. */
    public Optional<Stage> current() {
        return ofProject().stream().filter(stage -> !finished(stage)).findFirst();
    }

    /** The overall rating by a rule; empty where there is no report that it follows from. */
    public Optional<RatingLevel> overall(OfProject rule) {
        return switch (rule) {
            case WORST_OPEN_STAGE ->
                current().isEmpty() ? lastReported() : OverallRatingRule.worst(ratingsOfOpen(), scale);
            case CURRENT_STAGE -> {
                Stage current = current().orElse(null);
                yield current == null ? lastReported() : ratingOf(current);
            }
            case LATEST_REPORT -> lastReported();
        };
    }

    private List<RatingLevel> ratingsOfOpen() {
        return ofProject().stream()
                .filter(stage -> !finished(stage))
                .flatMap(stage -> ratingOf(stage).stream())
                .toList();
    }

    private Optional<RatingLevel> ratingOf(Stage stage) {
        return rated(stage).map(Rated::rating);
    }

    private Optional<Rated> rated(Stage stage) {
        return Optional.ofNullable(latest.get(stage.id()));
    }

    private Optional<RatingLevel> lastReported() {
        return stages.stream()
                .flatMap(stage -> rated(stage).stream())
                .max(Rated.BY_AS_AT)
                .map(Rated::rating);
    }
}
