package org.waymark.query.project;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.PlannedStage;
import org.waymark.events.RatingLevel;
import org.waymark.events.StageRatings;
import org.waymark.events.StageRatings.Rated;
import org.waymark.query.strategy.RatingByHand;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;

/** Works out how the whole of projects and themes is rated, by the strategy's rule and by hand. */
final class OverallRatings {

    private OverallRatings() {}

    /** How the stages of a project are rated. */
    static StageRatings stages(ProjectView project, StrategyView strategy) {
        Map<String, Rated> latest = new LinkedHashMap<>();
        project.progress().forEach(stage -> {
            Report current = stage.current();
            if (current != null) {
                latest.put(
                        stage.stage(),
                        new Rated(current.said().rating(), current.stamp().asAt(), current.number()));
            }
        });
        return new StageRatings(
                strategy.stages(),
                strategy.ratings(),
                project.plannedStages().stream().map(PlannedStage::stage).collect(Collectors.toSet()),
                latest);
    }

    /** That of a project. */
    static OverallRating of(ProjectView project, StageRatings stages, StrategyView strategy, LocalDate day) {
        return OverallRating.of(stages.overall(strategy.overallRule().project()), project.byHand(), day);
    }

    /** That of a theme, from its projects that are not closed. */
    static OverallRating of(Theme theme, Stream<ProjectView> open, StrategyView strategy, LocalDate day) {
        List<RatingLevel> projects =
                open.flatMap(project -> shown(project, strategy, day).stream()).toList();
        return OverallRating.of(strategy.overallRule().ofTheme(projects, strategy.ratings()), theme.rating(), day);
    }

    private static Optional<RatingLevel> shown(ProjectView project, StrategyView strategy, LocalDate day) {
        RatingByHand hand = project.byHand();
        return hand != null && hand.holdsOn(day)
                ? Optional.ofNullable(hand.rating())
                : stages(project, strategy).overall(strategy.overallRule().project());
    }
}
