package org.waymark.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.Timescale;

/** Every command that takes a time in words: it is 14 July 2023. */
class TimesInWordsTest extends EntityTest {

    private static final DecisionContext WITH_REASON = because("The steering group asked");

    private static StrategyCommand plan(String field, String words) {
        return command(
                PlanAction.class,
                Map.of(
                        "strategy",
                        "SG23",
                        "ref",
                        "2A",
                        "activities",
                        "Recruit",
                        "leads",
                        List.of("Head"),
                        field,
                        words));
    }

    private static StrategyCommand revise(String field, String words) {
        return command(ReviseAction.class, Map.of("strategy", "SG23", "action", "1A", "changes", Map.of(field, words)));
    }

    private static StrategyCommand reschedule(String words) {
        return command(RescheduleAction.class, Map.of("strategy", "SG23", "action", "1A", "by", words));
    }

    static Stream<Arguments> impossible() {
        return Stream.of("31/02/2027", "by 31 September", "2027-02-30")
                .flatMap(words -> Stream.of(
                        Arguments.of(plan("by", words), "by"),
                        Arguments.of(plan("review", words), "review"),
                        Arguments.of(revise("by", words), "changes.by"),
                        Arguments.of(revise("review", words), "changes.review"),
                        Arguments.of(reschedule(words), "by")));
    }

    @ParameterizedTest
    @MethodSource
    void impossible(StrategyCommand command, String field) {
        givenThemeAnd(actionPlanned())
                .when(command, WITH_REASON)
                .exceptionSatisfies(refusal("timescale.impossible-day", field))
                .events();
    }

    @Test
    void readsAMonthWithoutAYearAsTheNext() {
        for (StrategyCommand command :
                List.of(plan("by", "end of March"), revise("by", "end of March"), reschedule("end of March"))) {
            givenThemeAnd(actionPlanned())
                    .when(command, WITH_REASON)
                    .success()
                    .eventsSatisfy(
                            dueOn(new Timescale("end of March", LocalDate.of(2024, 3, 31), null, List.of(), false)));
        }
    }

    @Test
    void countsItFromTheDayForWhichTheCommandIsTrue() {
        givenThemeAnd(actionPlanned())
                .when(plan("by", "end of March"), asAt("2023-01-10"))
                .success()
                .eventsSatisfy(dueOn(new Timescale("end of March", LocalDate.of(2023, 3, 31), null, List.of(), false)));
    }

    private static Consumer<List<EventMessage>> dueOn(Timescale by) {
        return events -> assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(by(event.payload())).isEqualTo(by));
    }

    private static @Nullable Timescale by(@Nullable Object event) {
        return switch (event) {
            case ActionPlanned planned -> planned.plan().by();
            case ActionRevised revised -> revised.after().by();
            case ActionRescheduled moved -> moved.after();
            case null, default -> throw new AssertionError("No time in " + event);
        };
    }
}
