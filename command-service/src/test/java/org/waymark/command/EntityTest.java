package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandConfigurer;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.WatchedCommands;
import org.waymark.command.evidence.FileLimits;
import org.waymark.command.evidence.SentFiles;
import org.waymark.command.highlight.FrozenContent;
import org.waymark.command.highlight.ReportContents;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.events.EventMetadata;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.ledger.format.StoredEvent;

/** Given events, when a command, then its events or its refusal: on the service's own configuration, without a database. */
public abstract class EntityTest {

    /** When every command of these tests is given. */
    protected static final Instant NOW = Instant.parse("2023-07-14T12:00:00Z");

    /** What these tests say is the end of the ledger. */
    protected static final long HEAD = 42;

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final CommandRegistry REGISTRY = AllCommands.registry();
    private static final CommandBinder BINDER = new CommandBinder(REGISTRY);

    private final AxonTestFixture fixture = AxonTestFixture.with(CommandConfigurer.configure(
            WatchedCommands.of(WaymarkCommands.registry(
                    this::recorded, this::content, () -> HEAD, CLOCK, this::sent, FileLimits.USUAL)),
            new InMemoryEventStorageEngine(),
            new UntoldNews(),
            CLOCK,
            this::accounts));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    /** What the ledger holds at a position, for those rules that look there. */
    protected Optional<StoredEvent> recorded(long position) {
        return Optional.empty();
    }

    /** A file whose bytes were sent, for those tests that attach one. */
    protected Optional<SentFiles.Sent> sent(StrategyCode strategy, String sha256) {
        return Optional.empty();
    }

    /** What a report shows, for those tests that issue one. */
    protected FrozenContent content(ReportContents.Wanted wanted) {
        throw new AssertionError("No content is expected to be asked for");
    }

    /** Who has an account, for those tests that know. */
    protected Optional<Set<String>> accounts() {
        return Optional.empty();
    }

    /** Nothing happened yet. */
    protected Given givenNothing() {
        return new Given(fixture.given().noPriorActivity());
    }

    /** A strategy was created, and then these events happened. */
    protected Given givenStrategyAnd(Object... events) {
        List<Object> all = Stream.concat(StrategyEvents.newStrategy().stream(), Arrays.stream(events))
                .toList();
        return new Given(fixture.given().events(all));
    }

    /** A strategy with theme 1 was created, and then these events happened. */
    protected Given givenThemeAnd(Object... events) {
        return givenStrategyAnd(Stream.concat(Stream.of(StrategyEvents.themeAdded()), Arrays.stream(events))
                .toArray());
    }

    /** After a command, and what came of it. */
    protected Given after(AxonTestPhase.Then.Command command) {
        return new Given(command.and().given().noPriorActivity());
    }

    /** The command with these fields, as a request gives them. */
    protected static <C extends StrategyCommand> C command(Class<C> commandClass, Map<String, ?> fields) {
        CommandType<?, ?> type = REGISTRY.all().stream()
                .filter(each -> each.commandClass() == commandClass)
                .findFirst()
                .orElseThrow();
        return commandClass.cast(
                CommandBinder.bind(type, CommandJson.tree(fields)).command());
    }

    /** The first of the three words of a test. */
    protected record Given(AxonTestPhase.Given phase) {

        /** Then somebody did this. */
        public Given and(WaymarkEvent event, DecisionContext context) {
            Map<String, String> metadata = new HashMap<>(context.metadata().toMessageMetadata());
            metadata.put(EventMetadata.ROLE, context.role().name());
            return new Given(phase.event(event, metadata));
        }

        public AxonTestPhase.Then.Command when(StrategyCommand command, DecisionContext context) {
            return phase.when()
                    .command(BINDER.bind(command).command(), context.metadata().toMessageMetadata())
                    .then();
        }

        public AxonTestPhase.Then.Command when(StrategyCommand command) {
            return when(command, as(Role.COORDINATOR));
        }
    }

    /** Somebody whose id is the name of their role. */
    protected static DecisionContext as(Role role) {
        return as(role.name().toLowerCase(Locale.ROOT), role, null, null);
    }

    protected static DecisionContext as(String actor, Role role) {
        return as(actor, role, null, null);
    }

    protected static DecisionContext as(String actor, Role role, String reason) {
        return as(actor, role, reason, null);
    }

    protected static DecisionContext because(String reason) {
        return as("coordinator", Role.COORDINATOR, reason, null);
    }

    protected static DecisionContext asAt(String date) {
        return as("coordinator", Role.COORDINATOR, null, date);
    }

    private static DecisionContext as(String actor, Role role, @Nullable String reason, @Nullable String asAt) {
        return new DecisionContext(
                new CommandMetadata(
                        new Caller(actor, Set.of(role)),
                        new CommonFields(reason, null, asAt == null ? null : LocalDate.parse(asAt), null),
                        null,
                        "request-1"),
                role);
    }

    /** Refused with this code, at this field where one is to blame. */
    protected static Consumer<Throwable> refusal(String code, String... fields) {
        return failure -> assertThat(failure)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal ->
                        assertThat(refusal.errors()).extracting("field").containsExactly((Object[]) fields));
    }

    /** The metadata of everything that was recorded. */
    protected static Consumer<List<EventMessage>> stamped(Map<String, String> metadata) {
        return events -> assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.metadata()).containsAllEntriesOf(metadata));
    }
}
