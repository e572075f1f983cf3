package org.waymark.command.review;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.review.ReviewCalendarState.Scope;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;

/** The entity and commands of reviews and decisions. */
public final class ReviewFeature {

    private ReviewFeature() {}

    /**
     * For the registry.
     *
     * @param clock tells today, after which the next date by the reporting cycle is sought
     */
    public static Feature feature(Clock clock) {
        ReviewDecisions decisions = new ReviewDecisions(clock);
        return new Feature(
                List.of(ReviewCalendarState.TYPE),
                List.of(
                        opening(
                                ScheduleReview.class,
                                asked -> Scope.opening(asked.strategy(), asked.ref()),
                                decisions::schedule),
                        about(RescheduleReview.class, RescheduleReview::review, ReviewDecisions::reschedule),
                        about(CancelReview.class, CancelReview::review, ReviewDecisions::cancel),
                        about(HoldReview.class, HoldReview::review, ReviewDecisions::hold),
                        type(
                                CloseReview.class,
                                asked -> Scope.opening(asked.strategy(), null, asked.review()),
                                asked -> caseOf(asked, asked.review()),
                                decisions::close),
                        opening(
                                RecordDecision.class,
                                asked -> Scope.opening(asked.strategy(), asked.ref(), named(asked)),
                                ReviewDecisions::record)));
    }

    private static String[] named(RecordDecision command) {
        @Nullable String review = command.review();
        return Stream.concat(Stream.ofNullable(review), command.items().stream())
                .toArray(String[]::new);
    }

    private static <C extends StrategyCommand> CommandType<C, ReviewCalendarState> opening(
            Class<C> command, Function<C, Scope> scope, CommandType.Decide<ReviewCalendarState, C> decide) {
        return type(command, scope, asked -> EventTags.charter(asked.strategy()), decide);
    }

    private static <C extends StrategyCommand> CommandType<C, ReviewCalendarState> about(
            Class<C> command, Function<C, String> review, CommandType.Decide<ReviewCalendarState, C> decide) {
        return type(
                command,
                asked -> Scope.review(asked.strategy(), review.apply(asked)),
                asked -> caseOf(asked, review.apply(asked)),
                decide);
    }

    private static <C extends StrategyCommand> CommandType<C, ReviewCalendarState> type(
            Class<C> command,
            Function<C, Scope> scope,
            Function<C, Tag> subject,
            CommandType.Decide<ReviewCalendarState, C> decide) {
        return new CommandType<>(command, ReviewCalendarState.class, scope::apply, subject, decide);
    }

    private static Tag caseOf(StrategyCommand command, String ref) {
        return EventTags.caseOf(new CaseId(command.strategy(), ref));
    }
}
