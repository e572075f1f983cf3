package org.waymark.command.http;

import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.CommonFields;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.FieldSchema.NamedField;
import org.waymark.command.schema.JsonSchema;
import org.waymark.command.schema.RecordSchemas;
import org.waymark.events.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code GET /api/commands} tells: each command with its roles, schema and an example. */
public final class CommandCatalogue {

    private CommandCatalogue() {}

    static JsonNode of(CommandRegistry registry) {
        ObjectNode catalogue = CommandJson.object();
        ArrayNode commands = catalogue.putArray("commands");
        registry.all().forEach(type -> commands.add(entry(type)));
        return catalogue;
    }

    private static ObjectNode entry(CommandType<?, ?> type) {
        ObjectNode entry = CommandJson.object();
        entry.put("name", type.name()).put("description", type.description());
        ArrayNode roles = entry.putArray("roles");
        type.roles().stream().map(Role::name).forEach(roles::add);
        entry.set("schema", schema(type));
        entry.set("example", example(type));
        return entry;
    }

    /** The schema of a command's body, with the fields common to all. */
    static ObjectNode schema(CommandType<?, ?> type) {
        return JsonSchema.of(RecordSchemas.of(type.commandClass()).and(CommonFields.SCHEMA));
    }

    /** A body that is well-formed. */
    static ObjectNode example(CommandType<?, ?> type) {
        ObjectNode example = CommandJson.object();
        for (NamedField field : RecordSchemas.of(type.commandClass()).fields()) {
            if (!field.example().isEmpty()) {
                example.set(field.name(), CommandJson.example(field.schema(), field.example()));
            }
        }
        return example;
    }
}
