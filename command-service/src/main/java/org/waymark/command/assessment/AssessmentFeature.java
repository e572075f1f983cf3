package org.waymark.command.assessment;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommandType.Decide;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.EventTags;

/** The entity and commands of self-assessments and their plans; those of dimensions are in {@link AssessmentDimensionFeature}. */
public final class AssessmentFeature {

    /** What a round of self-assessment is. */
    static final CaseDefinition ASSESSMENT = new CaseDefinition("self-assessment", "F", AssessmentEvent.class, false);

    private AssessmentFeature() {}

    /**
     * Its declaration.
     *
     * @param clock tells today
     */
    public static CaseFeature feature(Clock clock) {
        return new CaseFeature(
                List.of(ASSESSMENT),
                new Feature(
                        List.of(Rounds.TYPE),
                        Stream.of(rounds(new RoundDecisions(clock)), tasks(new TaskDecisions(clock)))
                                .flatMap(List::stream)
                                .toList()));
    }

    private static List<CommandType<?, ?>> rounds(RoundDecisions decisions) {
        return List.of(
                new CommandType<>(
                        StartAssessmentRound.class,
                        Rounds.class,
                        command -> CaseScope.opening(command.strategy(), command.ref(), command.review()),
                        command -> EventTags.charter(command.strategy()),
                        decisions::start,
                        (rounds, command) -> null,
                        RoundDecisions::furtherOfStarting),
                new CommandType<>(
                        ReviseAssessment.class,
                        Rounds.class,
                        command -> CaseScope.of(
                                command.strategy(), command.assessment(), CaseScope.named(command.changes(), "review")),
                        command -> CaseScope.tagOf(command.strategy(), command.assessment()),
                        RoundDecisions::revise,
                        (rounds, command) -> null,
                        RoundDecisions::furtherOfRevising),
                about(CloseAssessmentRound.class, CloseAssessmentRound::assessment, RoundDecisions::close),
                about(ReopenAssessmentRound.class, ReopenAssessmentRound::assessment, RoundDecisions::reopen),
                new CommandType<>(
                        DefineAssessmentFramework.class,
                        Strategy.class,
                        DefineAssessmentFramework::strategy,
                        command -> EventTags.charter(command.strategy()),
                        FrameworkDecisions::define));
    }

    private static List<CommandType<?, ?>> tasks(TaskDecisions decisions) {
        return List.of(
                about(PlanAssessmentTask.class, PlanAssessmentTask::assessment, decisions::plan),
                about(ReviseAssessmentTask.class, ReviseAssessmentTask::assessment, TaskDecisions::revise),
                about(CompleteAssessmentTask.class, CompleteAssessmentTask::assessment, decisions::complete),
                about(ReopenAssessmentTask.class, ReopenAssessmentTask::assessment, TaskDecisions::reopen),
                about(RemoveAssessmentTask.class, RemoveAssessmentTask::assessment, TaskDecisions::remove));
    }

    private static <C extends StrategyCommand> CommandType<C, Rounds> about(
            Class<C> commandClass, Function<C, Ref> round, Decide<Rounds, C> decide) {
        return new CommandType<>(
                commandClass,
                Rounds.class,
                command -> CaseScope.of(command.strategy(), round.apply(command)),
                command -> CaseScope.tagOf(command.strategy(), round.apply(command)),
                decide);
    }
}
