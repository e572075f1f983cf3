package org.waymark.command.redaction;

import java.time.Clock;
import java.util.List;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.EventTags;

/** The entity and commands of redactions. */
public final class RedactionFeature {

    private RedactionFeature() {}

    /**
     * For the registry.
     *
     * @param clock gives the day that is named in place of what is redacted
     */
    public static Feature feature(RecordedFacts facts, Clock clock) {
        RedactionDecisions decisions = new RedactionDecisions(facts, clock);
        return new Feature(
                List.of(RedactionRequests.TYPE),
                List.of(
                        type(RedactText.class, decisions::ask),
                        type(ConfirmRedaction.class, decisions::confirm),
                        type(DeclineRedaction.class, decisions::decline)));
    }

    private static <C extends StrategyCommand> CommandType<C, RedactionRequests> type(
            Class<C> commandClass, CommandType.Decide<RedactionRequests, C> decide) {
        return new CommandType<>(
                commandClass,
                RedactionRequests.class,
                StrategyCommand::strategy,
                command -> EventTags.redactions(command.strategy()),
                decide);
    }
}
