package org.waymark.query.strategy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Charter;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.query.system.Stamp;

/**
 * A strategy as it stands: charter, themes, and its schemes and scales, all versions of them.
 *
 * @param themes       in the order in which they were added
 * @param stageSchemes oldest first; the last is in force
 * @param ratingScales oldest first; the last is in force
 * @param created      who entered it, and when
 * @param adopted      null while it is a draft
 * @param changed      the last change of the strategy itself
 */
public record StrategyView(
        StrategyCode code,
        Charter charter,
        Status status,
        List<Theme> themes,
        List<StageScheme> stageSchemes,
        List<RatingScale> ratingScales,
        Stamp created,
        @Nullable Stamp adopted,
        Stamp changed) {

    /** Where a strategy is in its life. */
    public enum Status {
        DRAFT("Draft"),
        ADOPTED("Adopted");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** A theme (strategic priority) with its workstreams. */
    public record Theme(
            String ref,
            String title,
            @Nullable String description,
            List<String> outcomes,
            List<Workstream> workstreams) {}

    /** A workstream inside a theme. */
    public record Workstream(String ref, String title) {}

    /** One version of the columns of the progress grid. */
    public record StageScheme(int version, List<Stage> stages, Stamp defined) {}

    /** One version of the ratings that can be given, worst first. */
    public record RatingScale(int version, List<RatingLevel> levels, Stamp defined) {

        /** The level with this letter, if the scale has it. */
        public Optional<RatingLevel> level(String letter) {
            return levels.stream()
                    .filter(level -> level.letter().equals(letter))
                    .findFirst();
        }
    }

    /** The columns in force. */
    public List<Stage> stages() {
        return stageSchemes.isEmpty()
                ? Stage.DEFAULT_SCHEME
                : stageSchemes.getLast().stages();
    }

    /** The ratings in force, worst first. */
    public List<RatingLevel> ratings() {
        return ratingScales.isEmpty()
                ? RatingLevel.DEFAULT_SCALE
                : ratingScales.getLast().levels();
    }

    public Optional<Theme> theme(String ref) {
        return themes.stream().filter(theme -> theme.ref().equals(ref)).findFirst();
    }

    /** The workstream with this ref, in whichever theme it is. */
    public Optional<Workstream> workstream(String ref) {
        return themes.stream()
                .flatMap(theme -> theme.workstreams().stream())
                .filter(workstream -> workstream.ref().equals(ref))
                .findFirst();
    }
}
