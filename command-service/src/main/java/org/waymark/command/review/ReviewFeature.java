package org.waymark.command.review;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.review.ReviewCalendarState.Scope;
import org.waymark.command.schema.Ref;
import org.waymark.events.DecisionEvent;
import org.waymark.events.EventTags;
import org.waymark.events.ReviewEvent;

/** The entity and commands of reviews and decisions. */
public final class ReviewFeature {

    /** What a review is. */
    static final CaseDefinition REVIEW = new CaseDefinition("review", "M", ReviewEvent.class, false);

    /** What a decision is. */
    static final CaseDefinition DECISION = new CaseDefinition("decision", "D", DecisionEvent.class, false);

    private ReviewFeature() {}

    /**
     * Their declaration.
     *
     * @param clock tells today, after which the next date by the reporting cycle is sought
     */
    public static CaseFeature feature(Clock clock) {
        ReviewDecisions decisions = new ReviewDecisions(clock);
        DecisionRules rules = new DecisionRules(clock);
        ReviewCorrections corrections = new ReviewCorrections(clock);
        return new CaseFeature(
                List.of(REVIEW, DECISION),
                new Feature(
                        List.of(ReviewCalendarState.TYPE, AgendaState.TYPE),
                        List.of(
                                opening(
                                        ScheduleReview.class,
                                        command -> Scope.opening(command.strategy(), command.ref()),
                                        decisions::schedule),
                                about(RescheduleReview.class, RescheduleReview::review, ReviewDecisions::reschedule),
                                about(CancelReview.class, CancelReview::review, ReviewDecisions::cancel),
                                about(HoldReview.class, HoldReview::review, ReviewDecisions::hold),
                                type(
                                        CloseReview.class,
                                        command -> Scope.opening(command.strategy(), null, command.review()),
                                        command -> caseOf(command, command.review()),
                                        decisions::close),
                                opening(
                                        RecordDecision.class,
                                        command -> Scope.opening(command.strategy(), command.ref(), named(command)),
                                        rules::record),
                                about(AssignDecision.class, AssignDecision::decision, DecisionRules::assign),
                                about(
                                        ReportDecisionProgress.class,
                                        ReportDecisionProgress::decision,
                                        DecisionRules::report),
                                about(CompleteDecision.class, CompleteDecision::decision, DecisionRules::complete),
                                about(DropDecision.class, DropDecision::decision, DecisionRules::drop),
                                about(ReopenDecision.class, ReopenDecision::decision, DecisionRules::reopen),
                                about(CorrectReview.class, CorrectReview::review, corrections::correct),
                                about(RecordAttendance.class, RecordAttendance::review, Attendance::record),
                                agenda(
                                        PlanAgenda.class,
                                        PlanAgenda::review,
                                        command -> command.items().stream()
                                                .flatMap(item -> item.cases().stream())
                                                .toList(),
                                        AgendaDecisions::plan),
                                agenda(
                                        RecordMinutes.class,
                                        RecordMinutes::review,
                                        command -> List.of(),
                                        AgendaDecisions::minute),
                                type(
                                        CorrectDecision.class,
                                        command -> new Scope(command.strategy(), false, named(command)),
                                        command -> caseOf(command, command.decision()),
                                        corrections::correct),
                                about(
                                        WithdrawDecision.class,
                                        WithdrawDecision::decision,
                                        ReviewCorrections::withdraw))));
    }

    private static Ref[] named(RecordDecision command) {
        @Nullable Ref review = command.review();
        return Stream.concat(Stream.ofNullable(review), command.items().stream())
                .toArray(Ref[]::new);
    }

    /** The decision, and what it shall be about. */
    private static List<Ref> named(CorrectDecision command) {
        Object items = command.changes().values().get("items");
        Stream<Ref> about = items instanceof List<?> many
                ? many.stream().map(String::valueOf).map(Ref::new)
                : Stream.empty();
        return Stream.concat(Stream.of(command.decision()), about).toList();
    }

    private static <C extends StrategyCommand> CommandType<C, ReviewCalendarState> opening(
            Class<C> commandClass, Function<C, Scope> scope, CommandType.Decide<ReviewCalendarState, C> decide) {
        return type(commandClass, scope, command -> EventTags.charter(command.strategy()), decide);
    }

    private static <C extends StrategyCommand> CommandType<C, ReviewCalendarState> about(
            Class<C> commandClass, Function<C, Ref> ref, CommandType.Decide<ReviewCalendarState, C> decide) {
        return type(
                commandClass,
                command -> Scope.of(command.strategy(), ref.apply(command)),
                command -> caseOf(command, ref.apply(command)),
                decide);
    }

    private static <C extends StrategyCommand> CommandType<C, ReviewCalendarState> type(
            Class<C> commandClass,
            Function<C, Scope> scope,
            Function<C, Tag> subject,
            CommandType.Decide<ReviewCalendarState, C> decide) {
        return new CommandType<>(commandClass, ReviewCalendarState.class, scope::apply, subject, decide);
    }

    private static <C extends StrategyCommand> CommandType<C, AgendaState> agenda(
            Class<C> commandClass,
            Function<C, Ref> review,
            Function<C, List<Ref>> cases,
            CommandType.Decide<AgendaState, C> decide) {
        return new CommandType<>(
                commandClass,
                AgendaState.class,
                command -> new AgendaState.Scope(command.strategy(), review.apply(command), cases.apply(command)),
                command -> caseOf(command, review.apply(command)),
                decide);
    }

    private static Tag caseOf(StrategyCommand command, Ref ref) {
        return EventTags.caseOf(ref.in(command.strategy()));
    }
}
