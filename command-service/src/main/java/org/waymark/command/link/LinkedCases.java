package org.waymark.command.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** Some cases of a strategy as far as links between them need it: that they exist, and which are linked. */
final class LinkedCases implements Entity {

    static final EntityType<Place, LinkedCases> TYPE =
            new EntityType<>(Place.class, LinkedCases.class, LinkedCases::new, Place::boundary);

    private final Strategy strategy = new Strategy();
    private final Set<String> cases = new HashSet<>();
    private final Set<CaseLinked> links = new HashSet<>();

    /** Which cases. */
    record Place(StrategyCode strategy, Set<Ref> refs) {

        Place {
            refs = Set.copyOf(refs);
        }

        static Place of(StrategyCode strategy, Ref item, Collection<Ref> others) {
            Set<Ref> refs = new LinkedHashSet<>(others);
            refs.add(item);
            return new Place(strategy, refs);
        }

        EventCriteria boundary() {
            Stream<EventCriteria> files =
                    refs.stream().map(ref -> EventCriteria.havingTags(EventTags.caseOf(ref.in(strategy))));
            return EventCriteria.either(
                    Stream.concat(Stream.of(Strategy.boundary(strategy)), files).toList());
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        if (event.opensCase()) {
            event.caseRef().ifPresent(cases::add);
        }
        switch (event) {
            case CaseLinked linked -> links.add(linked);
            case CaseUnlinked gone -> links.remove(new CaseLinked(gone.strategy(), gone.item(), gone.to()));
            default -> {}
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    /** @throws Refusal if there is no such strategy or case */
    void mustExist(CaseId id) {
        strategy.mustExist(id.strategy());
        if (!cases.contains(id.ref())) {
            throw unknown("item", Refusal.Kind.UNKNOWN, id.ref());
        }
    }

    /** @throws Refusal if one of the cases that another shall be linked to is not there */
    void mustKnow(List<String> refs) {
        refs.stream().filter(ref -> !cases.contains(ref)).findFirst().ifPresent(ref -> {
            throw unknown("to", Refusal.Kind.RULE, ref);
        });
    }

    boolean linked(StrategyCode code, String item, String to) {
        return links.contains(new CaseLinked(code, item, to));
    }

    private static Refusal unknown(String field, Refusal.Kind kind, String ref) {
        return Refusal.at(
                field,
                kind,
                "case.unknown",
                "There is nothing with the reference " + ref + " in this strategy. Check the reference.");
    }
}
