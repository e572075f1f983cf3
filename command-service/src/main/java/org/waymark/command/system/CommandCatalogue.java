package org.waymark.command.system;

import org.waymark.command.system.Shape.NamedField;
import org.waymark.events.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code GET /api/commands} tells: each command with its roles, schema and an example. */
final class CommandCatalogue {

    private CommandCatalogue() {}

    static JsonNode of(CommandRegistry registry) {
        ObjectNode catalogue = CommandJson.object();
        ArrayNode commands = catalogue.putArray("commands");
        registry.all().forEach(type -> commands.add(entry(type)));
        return catalogue;
    }

    private static ObjectNode entry(CommandType<?, ?> type) {
        Shape.Fields own = RecordShapes.of(type.commandClass());
        ObjectNode entry = CommandJson.object();
        entry.put("name", type.name()).put("description", type.description());
        ArrayNode roles = entry.putArray("roles");
        type.roles().stream().map(Role::name).forEach(roles::add);
        entry.set("schema", JsonSchema.of(own.and(CommonFields.SHAPE)));
        entry.set("example", example(own));
        return entry;
    }

    private static ObjectNode example(Shape.Fields shape) {
        ObjectNode example = CommandJson.object();
        for (NamedField field : shape.fields()) {
            if (!field.example().isEmpty()) {
                example.set(field.name(), CommandJson.example(field.shape(), field.example()));
            }
        }
        return example;
    }
}
