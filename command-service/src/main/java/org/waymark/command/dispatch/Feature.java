package org.waymark.command.dispatch;

import java.util.List;

/** What one feature brings: its entities and its commands. */
public record Feature(List<EntityType<?, ?>> entities, List<CommandType<?, ?>> commands) {

    public Feature {
        entities = List.copyOf(entities);
        commands = List.copyOf(commands);
    }
}
