package org.waymark.command.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.AgendaEvent.AgendaItemMinuted;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.AgendaItem;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.ItemMinutes;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The agenda of one meeting with its minutes, and the cases that the command names. */
final class AgendaState implements Entity {

    static final EntityType<Scope, AgendaState> TYPE =
            new EntityType<>(Scope.class, AgendaState.class, AgendaState::new, Scope::boundary);

    /** The day of an event that does not say its own. */
    private static final String UNKNOWN = LocalDate.EPOCH.toString();

    private final Strategy strategy = new Strategy();
    private final Set<String> cases = new HashSet<>();
    private final Map<Integer, ItemMinutes> minutes = new HashMap<>();
    private @Nullable Review review;
    private List<AgendaItem> items = List.of();
    private int lastId;

    /**
     * What a decision rests on, beside the strategy.
     *
     * @param cases refs of the cases that are named
     */
    record Scope(StrategyCode strategy, Ref review, List<Ref> cases) {

        EventCriteria boundary() {
            List<EventCriteria> criteria = new ArrayList<>();
            criteria.add(Strategy.boundary(strategy));
            Stream.concat(Stream.of(review), cases.stream())
                    .distinct()
                    .forEach(ref -> criteria.add(EventCriteria.havingTags(EventTags.caseOf(ref.in(strategy)))));
            return EventCriteria.either(criteria);
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        strategy.evolve(event);
        if (event.opensCase()) {
            event.caseRef().ifPresent(cases::add);
        }
        switch (event) {
            case ReviewScheduled scheduled -> review = Review.of(scheduled);
            case ReviewEvent its -> {
                if (review != null) {
                    review = review.after(its, LocalDate.parse(metadata.getOrDefault(EventMetadata.AS_AT, UNKNOWN)));
                }
            }
            case AgendaPlanned planned -> {
                items = planned.items();
                items.forEach(item -> lastId = Math.max(lastId, item.id()));
            }
            case AgendaItemMinuted minuted -> minutes.put(minuted.item(), minuted.after());
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

    /** The items, in order. */
    List<AgendaItem> items() {
        return items;
    }

    /** The highest number that any item had so far; 0 before the first. */
    int lastId() {
        return lastId;
    }

    Optional<AgendaItem> item(int id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }

    /** What is recorded of an item. */
    ItemMinutes minutes(int item) {
        return minutes.getOrDefault(item, ItemMinutes.NONE);
    }

    boolean hasCase(String ref) {
        return cases.contains(ref);
    }

    /** @throws Refusal if there is no such strategy or meeting */
    Review mustHave(StrategyCode code, Ref ref) {
        strategy.mustExist(code);
        if (review == null || !review.ref().equals(ref.value())) {
            throw Review.unknown(code, ref);
        }
        return review;
    }
}
