package org.waymark.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.AllCommands;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.AllowedWhenClosed;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvents;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every command, whoever adds it: held against the example that each gives of itself. */
class EveryCommandTest extends EntityTest {

    static List<String> names() {
        return AllCommands.registry().all().stream().map(CommandType::name).toList();
    }

    private static CommandType<?, ?> type(String name) {
        return AllCommands.registry().named(name).orElseThrow();
    }

    /** The example of the command, in the strategy of these tests. */
    private static StrategyCommand example(CommandType<?, ?> type) {
        ObjectNode example = CommandCatalogue.example(type);
        example.put(example.has("code") ? "code" : "strategy", StrategyEvents.SG23.value());
        return CommandBinder.bind(type, example).command();
    }

    private static DecisionContext sentBy(String actor, Role role, @Nullable String decision) {
        return new DecisionContext(
                new CommandMetadata(
                        new Caller(actor, Set.of(role)),
                        new CommonFields("Because", Ref.orNull(decision), null, null),
                        null,
                        "request-1"),
                role);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedInEveryRoleThatIsNotAllowedIt(String name) {
        CommandType<?, ?> type = type(name);
        List<Role> others = Arrays.stream(Role.values())
                .filter(role -> !type.roles().contains(role))
                .toList();
        if (!AllCommands.FOR_READERS.contains(name)) {
            assertThat(others).contains(Role.AUDITOR, Role.VIEWER);
        }
        Given given = givenThemeAnd();
        for (Role role : others) {
            given = refused(given, type, sentBy("somebody", role, null), "role.not-allowed");
        }
    }

    /** An unknown decision is what refuses it, and that is looked at after the role. */
    @ParameterizedTest
    @MethodSource("names")
    void isOpenToThoseWhoWereGrantedOneOfItsRolesHere(String name) {
        CommandType<?, ?> type = type(name);
        Object[] granted = type.roles().stream()
                .map(role -> new RoleGranted(StrategyEvents.SG23, "granted-" + role, role))
                .toArray();
        Given given = givenThemeAnd(granted);
        for (Role role : type.roles()) {
            given = refused(given, type, sentBy("granted-" + role, Role.VIEWER, "D99"), "decision.unknown", "decision");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedWhereItNamesADecisionThatWasNeverTaken(String name) {
        CommandType<?, ?> type = type(name);
        refused(
                givenThemeAnd(),
                type,
                sentBy("somebody", type.roles().getFirst(), "D99"),
                "decision.unknown",
                "decision");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedInAStrategyThatIsClosedUnlessItSaysOtherwise(String name) {
        CommandType<?, ?> type = type(name);
        DecisionContext context = sentBy("somebody", type.roles().getFirst(), "D99");
        Given closed = givenThemeAnd(StrategyEvents.strategyAdopted(), StrategyEvents.strategyClosed());
        if (type.commandClass().isAnnotationPresent(AllowedWhenClosed.class)) {
            refused(closed, type, context, "decision.unknown", "decision");
        } else {
            refused(closed, type, context, "strategy.closed", "strategy");
        }
    }

    /** Refused, and nothing recorded; then it can be asked again. */
    private Given refused(Given given, CommandType<?, ?> type, DecisionContext context, String code, String... fields) {
        return after(given.when(example(type), context)
                .exceptionSatisfies(refusal(code, fields))
                .events());
    }
}
