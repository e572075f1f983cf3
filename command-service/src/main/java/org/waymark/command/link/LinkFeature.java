package org.waymark.command.link;

import java.util.List;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.schema.Ref;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;

/** The entities and commands of links. */
public final class LinkFeature {

    private LinkFeature() {}

    /**
     * For the registry.
     *
     * @param kinds every kind of case
     */
    public static Feature feature(List<CaseDefinition> kinds) {
        return new Feature(
                List.of(LinkedCases.TYPE, FrameworkLinks.type(kinds)),
                List.of(
                        new CommandType<>(
                                LinkCases.class,
                                LinkedCases.class,
                                command -> LinkedCases.Place.of(command.strategy(), command.item(), command.to()),
                                command -> subject(command.strategy(), command.item()),
                                CaseLinkDecisions::link),
                        new CommandType<>(
                                UnlinkCases.class,
                                LinkedCases.class,
                                command ->
                                        LinkedCases.Place.of(command.strategy(), command.item(), List.of(command.to())),
                                command -> subject(command.strategy(), command.item()),
                                CaseLinkDecisions::unlink),
                        new CommandType<>(
                                LinkFrameworkItem.class,
                                FrameworkLinks.class,
                                command -> new FrameworkLinks.Place(command.strategy(), command.item()),
                                command -> subject(command.strategy(), command.item()),
                                FrameworkLinkDecisions::link),
                        new CommandType<>(
                                UnlinkFrameworkItem.class,
                                FrameworkLinks.class,
                                command -> new FrameworkLinks.Place(command.strategy(), command.item()),
                                command -> subject(command.strategy(), command.item()),
                                FrameworkLinkDecisions::unlink)));
    }

    private static Tag subject(StrategyCode strategy, @Nullable Ref item) {
        return item == null ? EventTags.charter(strategy) : EventTags.caseOf(item.in(strategy));
    }
}
