package org.waymark.command.imports.row;

import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The one case that the rows of some tables go into: a worksheet, or the plan of a self-assessment. */
public interface Destination {

    /**
     * What kind of case that is.
     *
     * @param field   its name in addresses, such as {@code worksheet}
     * @param noun    what people call it, with what goes into it, such as “worksheet that the rows go into”
     * @param example of its references
     * @param at      what is known of the one with a reference, before anything was read
     */
    record Kind(String field, String noun, String example, Function<Ref, Destination> at) {}

    /** Takes a fact about it, or about the strategy, into account. */
    void evolve(WaymarkEvent event);

    /** Tags of the facts about it. */
    Set<Tag> tags(StrategyCode strategy);

    /** The events of other cases that matter to it. */
    Set<Class<? extends WaymarkEvent>> further();

    /** @throws Refusal if there is none, or nothing can be brought in now */
    void mustTakeRows();
}
