package org.waymark.command.cases;

import java.util.function.Function;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.schema.Ref;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;

/** Commands about one case that there is. */
public final class CaseCommand {

    private CaseCommand() {}

    /**
     * The type of a command about a case.
     *
     * @param entity its entity, whose id is a {@link CaseId}
     * @param ref    the ref of the case
     */
    public static <C extends StrategyCommand, E extends Entity> CommandType<C, E> on(
            Class<E> entity, Class<C> commandClass, Function<C, Ref> ref, CommandType.Decide<E, C> decide) {
        Function<C, CaseId> id = command -> ref.apply(command).in(command.strategy());
        return new CommandType<>(
                commandClass, entity, id::apply, command -> EventTags.caseOf(id.apply(command)), decide);
    }
}
