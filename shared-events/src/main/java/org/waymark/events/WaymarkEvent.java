package org.waymark.events;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * A fact about the implementation of a strategy, as it is kept in the ledger for good.
 *
 * <p>Who recorded it, why, and for which day it is true stand in its {@link EventMetadata}, not here.
 */
public sealed interface WaymarkEvent
        permits StrategyEvent,
                ProjectEvent,
                ActionEvent,
                RiskEvent,
                ReviewEvent,
                DecisionEvent,
                NoteEvent,
                LinkEvent,
                RedactionEvent {

    /** The namespace of every stored event name, as in {@code waymark.ThemeAdded}. */
    String NAMESPACE = "waymark";

    /** The strategy this fact belongs to. */
    StrategyCode strategy();

    /** The ref, unique in the strategy, of the case this fact is about; empty for facts about the charter. */
    Optional<String> caseRef();

    /** Whether this fact is the first of its case, which takes the ref. */
    default boolean opensCase() {
        return false;
    }

    /** What belongs into the metadata because of the fact itself, beside who, why and when. */
    default Map<String, String> ownMetadata() {
        return Map.of();
    }

    /**
     * What the ledger finds this event by (ADR 0002): {@code strategy} on all; {@code charter} on the strategy's own
     * facts, so that they are read without its cases; {@code case} on the facts of one case; {@code register} on those
     * that open a case.
     */
    default Set<Tag> tags() {
        Set<Tag> tags = new LinkedHashSet<>();
        tags.add(EventTags.strategy(strategy()));
        caseRef()
                .ifPresentOrElse(
                        ref -> tags.add(EventTags.caseOf(new CaseId(strategy(), ref))),
                        () -> tags.add(EventTags.charter(strategy())));
        if (opensCase()) {
            tags.add(EventTags.register(strategy()));
        }
        return Set.copyOf(tags);
    }
}
