package org.waymark.command.system;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command with the fields common to all, as read from one JSON object.
 *
 * @param command one of the command records
 */
record CommandBinding(Object command, CommonFields common) {

    /** @throws Refusal that lists everything that is wrong with it */
    static CommandBinding of(CommandType<?, ?> type, JsonNode json) {
        Shape.Fields own = RecordShapes.of(type.commandClass());
        List<FieldError> errors = ShapeCheck.check(json, own.and(CommonFields.SHAPE));
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        return new CommandBinding(
                CommandJson.bind(only(own, json), type.commandClass()),
                CommandJson.bind(only(CommonFields.SHAPE, json), CommonFields.class));
    }

    private static ObjectNode only(Shape.Fields shape, JsonNode json) {
        ObjectNode fields = CommandJson.object();
        shape.names().stream().filter(json::has).forEach(name -> fields.set(name, json.get(name)));
        return fields;
    }
}
