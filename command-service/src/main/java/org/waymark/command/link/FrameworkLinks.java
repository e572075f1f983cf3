package org.waymark.command.link;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** A strategy, with one of its cases where one is named, and what they are linked to in outside plans. */
final class FrameworkLinks implements Entity {

    static final EntityType<Place, FrameworkLinks> TYPE =
            new EntityType<>(Place.class, FrameworkLinks.class, FrameworkLinks::new, Place::boundary);

    private final Strategy strategy = new Strategy();
    private @Nullable WaymarkEvent opening;
    private final Set<FrameworkItemLinked> links = new HashSet<>();

    /** @param item ref of the case; null where none is named */
    record Place(StrategyCode strategy, @Nullable Ref item) {

        EventCriteria boundary() {
            return item == null ? Strategy.boundary(strategy) : Strategy.withCase(item.in(strategy));
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event.opensCase()) {
            opening = event;
        }
        if (event instanceof FrameworkItemLinked linked) {
            links.add(linked);
        }
        if (event instanceof FrameworkItemUnlinked gone) {
            links.remove(
                    new FrameworkItemLinked(gone.strategy(), gone.theme(), gone.item(), gone.framework(), gone.code()));
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /** What opened the case that is named, if there is such a case. */
    Optional<WaymarkEvent> opening() {
        return Optional.ofNullable(opening);
    }

    /** Whether the case is of a kind that outside plans are about. */
    boolean takesFrameworkItems() {
        return opening instanceof ProjectRegistered || opening instanceof ActionPlanned;
    }

    boolean linked(FrameworkItemLinked link) {
        return links.contains(link);
    }
}
