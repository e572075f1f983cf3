package org.waymark.command.http;

import java.util.List;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.FieldSchema;
import org.waymark.command.schema.RecordShapes;
import org.waymark.command.schema.SchemaCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command with the fields common to all, as read from one JSON object.
 *
 * @param command one of the command records
 */
public record CommandBinding(Object command, CommonFields common) {

    /** @throws Refusal that lists everything that is wrong with it */
    static CommandBinding of(CommandType<?, ?> type, JsonNode json) {
        FieldSchema.Fields own = RecordShapes.of(type.commandClass());
        List<FieldError> errors = SchemaCheck.check(json, own.and(CommonFields.SHAPE));
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        return new CommandBinding(
                CommandJson.bind(only(own, json), type.commandClass()),
                CommandJson.bind(only(CommonFields.SHAPE, json), CommonFields.class));
    }

    private static ObjectNode only(FieldSchema.Fields shape, JsonNode json) {
        ObjectNode fields = CommandJson.object();
        shape.names().stream().filter(json::has).forEach(name -> fields.set(name, json.get(name)));
        return fields;
    }
}
