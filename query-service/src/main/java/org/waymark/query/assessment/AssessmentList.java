package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentDimensionFold.ASSESSMENT_DIMENSIONS;
import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/**
 * The rounds of self-assessment of a strategy, the last first, and the frameworks by which one can be scored.
 *
 * @param position every event up to and with it is in the list
 * @param asOf     the moment it shows, as it was asked for
 */
public record AssessmentList(
        StrategyCode strategy, long position, String asOf, List<Scheme> frameworks, List<Row> assessments) {

    /**
     * A framework.
     *
     * @param framework  its id, such as {@code one-workforce}
     * @param version    from 1
     * @param own        whether the strategy defined it, or defined it anew
     * @param highest    score; the lowest is 0
     * @param dimensions their titles, in their order
     */
    public record Scheme(
            String framework, int version, String title, boolean own, int highest, List<String> dimensions) {}

    /**
     * A round.
     *
     * @param framework title of what it is scored by
     * @param scored    how many dimensions have a score
     * @param below     how many of them are below what is wanted
     * @param tasks     how many there are in the plan
     * @param done      how many of them are done
     * @param overdue   how many of them are overdue
     * @param changed   the day of the last change, of a dimension too
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            String title,
            AssessmentState state,
            @Nullable LocalDate day,
            @Nullable String review,
            String framework,
            int dimensions,
            long scored,
            long below,
            long tasks,
            long done,
            long overdue,
            LocalDate changed) {}

    static AssessmentList of(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        Map<String, List<AssessmentDimensionView>> dimensions = snapshot.all(ASSESSMENT_DIMENSIONS).stream()
                .collect(Collectors.groupingBy(AssessmentDimensionView::assessment));
        return new AssessmentList(
                strategy.code(),
                snapshot.position(),
                snapshot.asOf().toString(),
                strategy.frameworksForAssessments().stream()
                        .map(framework -> scheme(strategy, framework))
                        .toList(),
                snapshot.all(ASSESSMENTS).stream()
                        .sorted(Comparator.comparingLong((AssessmentView round) ->
                                        round.started().position())
                                .reversed())
                        .map(round -> row(round, dimensions.getOrDefault(round.ref(), List.of()), snapshot.day()))
                        .toList());
    }

    private static Scheme scheme(StrategyView strategy, AssessmentFramework framework) {
        return new Scheme(
                framework.id(),
                framework.version(),
                framework.title(),
                strategy.assessmentFrameworks().stream()
                        .anyMatch(own -> own.id().equals(framework.id())),
                framework.highest(),
                framework.dimensions().stream()
                        .map(AssessmentFramework.Dimension::title)
                        .toList());
    }

    private static Row row(AssessmentView round, List<AssessmentDimensionView> dimensions, LocalDate day) {
        List<TogetherScore> scores = dimensions.stream()
                .flatMap(each -> TogetherScore.of(each, round.head().groups()).stream())
                .toList();
        List<TaskState> tasks = round.tasks().stream()
                .map(task -> TaskState.of(round, task, day))
                .filter(state -> state != TaskState.REMOVED)
                .toList();
        Provenance changed = Stream.concat(
                        Stream.of(round.changed()), dimensions.stream().map(AssessmentDimensionView::changed))
                .max(Comparator.comparingLong(Provenance::position))
                .orElseThrow();
        return new Row(
                round.ref(),
                round.head().title(),
                round.closed() == null ? AssessmentState.OPEN : AssessmentState.CLOSED,
                round.head().day(),
                round.head().review(),
                round.framework().title(),
                dimensions.size(),
                scores.size(),
                scores.stream()
                        .filter(score -> score.wanted().compareTo(score.now()) > 0)
                        .count(),
                tasks.size(),
                tasks.stream().filter(state -> state == TaskState.DONE).count(),
                tasks.stream().filter(state -> state == TaskState.OVERDUE).count(),
                changed.asAt());
    }
}
