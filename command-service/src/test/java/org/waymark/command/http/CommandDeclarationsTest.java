package org.waymark.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.command.AllCommands;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.EventTags;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import tools.jackson.databind.JsonNode;

/** What every command must say of itself. */
class CommandDeclarationsTest {

    static List<JsonNode> catalogue() {
        return CommandCatalogue.of(AllCommands.registry())
                .path("commands")
                .valueStream()
                .toList();
    }

    /** What the interface promises is what there is: a command that goes, or comes, is in that list. */
    @Test
    void theInterfaceNamesEveryCommandAndNoOther() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "interfaces.md"));
        String names = document.substring(document.indexOf("### Their names"));
        assertThat(Pattern.compile("`([a-z-]+)`")
                        .matcher(names.substring(0, names.indexOf("\n[README.md]")))
                        .results()
                        .map(name -> name.group(1)))
                .as("docs/interfaces.md, “Their names”")
                .containsExactlyInAnyOrderElementsOf(catalogue().stream()
                        .map(entry -> entry.path("name").asString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void theExampleIsAccepted(JsonNode entry) {
        CommandType<?, ?> type =
                AllCommands.registry().named(entry.path("name").asString()).orElseThrow();
        assertThat(CommandBinder.bind(type, entry.path("example")).command()).isInstanceOf(type.commandClass());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void theSchemaDescribesEveryFieldAndTheCommonOnes(JsonNode entry) {
        JsonNode properties = entry.path("schema").path("properties");
        assertThat(properties.propertyNames()).contains("reason", "decision", "asAt", "expectedPosition");
        assertThat(properties.valueStream())
                .allSatisfy(property ->
                        assertThat(property.path("description").asString()).isNotBlank());
        assertThat(entry.path("schema").path("additionalProperties").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void saysWhatItDoesAndWhoMay(JsonNode entry) {
        assertThat(entry.path("description").asString()).endsWith(".");
        List<String> roles =
                entry.path("roles").valueStream().map(JsonNode::asString).toList();
        assertThat(roles).isNotEmpty();
        if (!AllCommands.FOR_READERS.contains(entry.path("name").asString())) {
            assertThat(roles).doesNotContain(Role.AUDITOR.name(), Role.VIEWER.name());
        }
    }

    @Test
    void aCommandThatDoesNotSayWhoMaySendItIsNotRegistered() {
        record Silent(StrategyCode strategy) implements StrategyCommand {}
        CommandType<Silent, Entity> type = new CommandType<>(
                Silent.class,
                Entity.class,
                Silent::strategy,
                silent -> EventTags.strategy(silent.strategy()),
                (entity, command, context) -> Decision.of(""));
        assertThatThrownBy(() -> new CommandRegistry(List.of(new Feature(List.of(), List.of(type)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@AllowedTo");
    }
}
