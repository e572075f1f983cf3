package org.waymark.command.dispatch;

import java.util.List;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.command.schema.FieldCleaning;
import org.waymark.command.schema.FieldSchema;
import org.waymark.command.schema.RecordSchemas;
import org.waymark.command.schema.SchemaCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of JSON. This is where the texts of a command are cleaned and it is checked against its schema, once. */
public final class CommandBinder {

    private final CommandRegistry registry;

    public CommandBinder(CommandRegistry registry) {
        this.registry = registry;
    }

    /**
     * The command that a JSON object holds, with the fields common to all.
     *
     * @throws Refusal that lists everything that is wrong with it
     */
    public static BoundCommand bind(CommandType<?, ?> type, JsonNode json) {
        FieldSchema.Fields own = RecordSchemas.of(type.commandClass());
        FieldSchema.Fields all = own.and(CommonFields.SCHEMA);
        JsonNode clean = FieldCleaning.clean(json, all);
        List<FieldError> errors = SchemaCheck.check(clean, all);
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        return new BoundCommand(
                type,
                CommandJson.bind(only(own, clean), type.commandClass()),
                CommandJson.bind(only(CommonFields.SCHEMA.without(own), clean), CommonFields.class));
    }

    /**
     * A command that this service made itself, such as that of an imported row: by way of its JSON, so that the same rules
     * hold for it.
     *
     * @throws Refusal that lists everything that is wrong with it
     */
    public BoundCommand bind(StrategyCommand command) {
        return bind(registry.typeOf(command), CommandJson.tree(command));
    }

    private static ObjectNode only(FieldSchema.Fields schema, JsonNode json) {
        ObjectNode fields = CommandJson.object();
        schema.names().stream().filter(json::has).forEach(name -> fields.set(name, json.get(name)));
        return fields;
    }
}
