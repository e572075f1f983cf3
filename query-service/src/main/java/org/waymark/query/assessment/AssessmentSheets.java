package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentDimensionFold.ASSESSMENT_DIMENSIONS;
import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.DimensionScore;
import org.waymark.events.TestUse;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.assessment.AssessmentSheet.Before;
import org.waymark.query.assessment.AssessmentSheet.Dimension;
import org.waymark.query.assessment.AssessmentSheet.Followed;
import org.waymark.query.assessment.AssessmentSheet.Framework;
import org.waymark.query.assessment.AssessmentSheet.Last;
import org.waymark.query.assessment.AssessmentSheet.Score;
import org.waymark.query.assessment.AssessmentSheet.Task;
import org.waymark.query.assessment.AssessmentSheet.Test;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;

/** Lays out rounds of self-assessment. The cost is that of the dimensions of two rounds, and of the actions they led to. */
final class AssessmentSheets {

    private final StrategyMoment moment;
    private final RoundScores round;
    private final @Nullable RoundScores last;
    private final Map<String, List<PlannedAction>> actions;

    private AssessmentSheets(StrategyMoment moment, RoundScores round, @Nullable RoundScores last) {
        this.moment = moment;
        this.round = round;
        this.last = last;
        this.actions = PlannedAction.from(
                moment,
                Stream.concat(Stream.of(round), Stream.ofNullable(last))
                        .flatMap(each -> each.dimensions().stream())
                        .map(AssessmentDimensionView::ref)
                        .toList());
    }

    /** A round at a moment, if there is one with this ref. */
    static Optional<AssessmentSheet> find(StrategySnapshot snapshot, String ref) {
        return snapshot.one(ASSESSMENTS, ref)
                .map(round -> of(new StrategyMoment(Strategies.at(snapshot), snapshot), round));
    }

    /** A round at a moment. */
    static AssessmentSheet of(StrategyMoment moment, AssessmentView round) {
        StrategySnapshot snapshot = moment.snapshot();
        return new AssessmentSheets(
                        moment,
                        RoundScores.of(snapshot, round),
                        lastBefore(snapshot, round)
                                .map(last -> RoundScores.of(snapshot, last))
                                .orElse(null))
                .laidOut();
    }

    /** The round by the same framework that was started before another. */
    static Optional<AssessmentView> lastBefore(StrategySnapshot snapshot, AssessmentView round) {
        return snapshot.all(ASSESSMENTS).stream()
                .filter(other -> other.framework().id().equals(round.framework().id()))
                .filter(other -> other.started().position() < round.started().position())
                .max(Comparator.comparingLong(other -> other.started().position()));
    }

    /** A round with its dimensions, in their order. */
    private record RoundScores(AssessmentView round, List<AssessmentDimensionView> dimensions) {

        static RoundScores of(StrategySnapshot snapshot, AssessmentView round) {
            return new RoundScores(
                    round,
                    snapshot
                            .some(
                                    ASSESSMENT_DIMENSIONS,
                                    IntStream.rangeClosed(
                                                    1,
                                                    round.framework()
                                                            .dimensions()
                                                            .size())
                                            .mapToObj(number -> round.ref() + "." + number)
                                            .toList())
                            .stream()
                            .sorted(Comparator.comparingInt(AssessmentDimensionView::number))
                            .toList());
        }

        Optional<AssessmentDimensionView> dimension(String id) {
            return dimensions.stream()
                    .filter(each -> each.dimension().id().equals(id))
                    .findFirst();
        }

        Optional<TogetherScore> score(AssessmentDimensionView dimension) {
            return TogetherScore.of(dimension, round.head().groups());
        }

        Optional<TogetherScore> score(String id) {
            return dimension(id).flatMap(this::score);
        }
    }

    private AssessmentSheet laidOut() {
        AssessmentView head = round.round();
        AssessmentFramework framework = head.framework();
        return new AssessmentSheet(
                head.strategy(),
                moment.snapshot().position(),
                moment.asOf().toString(),
                head.ref(),
                head.head().title(),
                head.closed() == null ? AssessmentState.OPEN : AssessmentState.CLOSED,
                head.head().day(),
                head.head().review(),
                head.head().participants(),
                head.head().groups(),
                new Framework(framework.id(), framework.version(), framework.title(), framework.highest()),
                head.started(),
                head.closed(),
                last == null
                        ? null
                        : new Last(
                                last.round().ref(),
                                last.round().head().title(),
                                last.round().head().day()),
                round.dimensions().stream().map(this::dimension).toList(),
                tasks(head, moment.day()),
                followed());
    }

    private Dimension dimension(AssessmentDimensionView dimension) {
        TogetherScore score = round.score(dimension).orElse(null);
        String id = dimension.dimension().id();
        Before before = last == null
                ? null
                : last.dimension(id)
                        .flatMap(then -> last.score(then)
                                .map(said -> new Before(then.ref(), said.now(), said.wanted(), said.mean())))
                        .orElse(null);
        return new Dimension(
                id,
                dimension.ref(),
                dimension.dimension().title(),
                dimension.dimension().about(),
                score == null ? null : score.now(),
                score == null ? null : score.wanted(),
                score != null && score.mean(),
                score == null ? null : below(score),
                before,
                score == null || before == null ? null : ScoreMove.of(before.now(), score.now()),
                dimension.score(null).map(AssessmentSheets::score).orElse(null),
                groups(dimension).map(group -> score(dimension, group)).toList(),
                tests(dimension),
                actions.getOrDefault(dimension.ref(), List.of()));
    }

    private static @Nullable BigDecimal below(TogetherScore score) {
        BigDecimal below = score.wanted().subtract(score.now());
        return below.signum() > 0 ? below : null;
    }

    /** The groups of the round, and behind them any that was scored before it left the round. */
    private Stream<String> groups(AssessmentDimensionView dimension) {
        return Stream.concat(
                        round.round().head().groups().stream(),
                        dimension.scores().stream().flatMap(score -> Stream.ofNullable(score.group())))
                .distinct();
    }

    private static Score score(AssessmentDimensionView dimension, String group) {
        return dimension.score(group).map(AssessmentSheets::score).orElseGet(() -> Score.none(group));
    }

    private static Score score(AssessmentDimensionView.Score given) {
        DimensionScore score = given.score();
        return new Score(
                given.group(),
                score.now(),
                score.wanted(),
                score.evidence(),
                score.confidence(),
                score.comment(),
                given.stamp());
    }

    private static List<Test> tests(AssessmentDimensionView dimension) {
        Map<String, TestUse> used =
                dimension.tests().stream().collect(Collectors.toMap(TestUse::test, Function.identity()));
        return dimension.dimension().tests().stream()
                .map(test -> {
                    TestUse use = used.get(test.id());
                    return new Test(test.id(), test.title(), use != null, use == null ? List.of() : use.groups());
                })
                .toList();
    }

    /** By the day on which they begin, or by which they are to be done; those without a day behind them. */
    static List<Task> tasks(AssessmentView round, LocalDate day) {
        return round.tasks().stream()
                .sorted(Comparator.comparing(AssessmentSheets::first, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(AssessmentView.Task::number))
                .map(task -> new Task(
                        task.number(),
                        task.task().task(),
                        task.task().from(),
                        task.task().by(),
                        task.task().participants(),
                        TaskState.of(round, task, day),
                        task.done(),
                        task.removed()))
                .toList();
    }

    private static @Nullable LocalDate first(AssessmentView.Task task) {
        return task.task().from() == null ? task.task().by() : task.task().from();
    }

    private List<Followed> followed() {
        return last == null
                ? List.of()
                : last.dimensions().stream()
                        .flatMap(dimension -> actions.getOrDefault(dimension.ref(), List.of()).stream()
                                .map(action -> followed(last, dimension, action)))
                        .toList();
    }

    private Followed followed(RoundScores before, AssessmentDimensionView dimension, PlannedAction action) {
        BigDecimal then = before.score(dimension).map(TogetherScore::now).orElse(null);
        BigDecimal now =
                round.score(dimension.dimension().id()).map(TogetherScore::now).orElse(null);
        return new Followed(
                dimension.dimension().title(),
                dimension.ref(),
                then,
                now,
                then == null || now == null ? null : ScoreMove.of(then, now),
                action);
    }
}
