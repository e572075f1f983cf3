package org.waymark.command.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** A strategy, with one of its cases where one is named, and what they are linked to in outside plans. */
final class FrameworkLinks implements Entity {

    private final List<CaseDefinition> kinds;
    private final Strategy strategy = new Strategy();
    private @Nullable WaymarkEvent opening;
    private final Set<FrameworkItemLinked> links = new HashSet<>();

    private FrameworkLinks(List<CaseDefinition> kinds) {
        this.kinds = kinds;
    }

    /** @param kinds every kind of case */
    static EntityType<Place, FrameworkLinks> type(List<CaseDefinition> kinds) {
        return new EntityType<>(Place.class, FrameworkLinks.class, () -> new FrameworkLinks(kinds), Place::boundary);
    }

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
        switch (event) {
            case FrameworkItemLinked linked -> links.add(linked);
            case FrameworkItemUnlinked gone ->
                links.remove(new FrameworkItemLinked(
                        gone.strategy(), gone.theme(), gone.item(), gone.framework(), gone.code()));
            default -> {}
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
        WaymarkEvent event = opening;
        return event != null && kinds.stream().anyMatch(kind -> kind.inCrossReference() && kind.isOpenedBy(event));
    }

    boolean linked(FrameworkItemLinked link) {
        return links.contains(link);
    }
}
