package org.waymark.events;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Something that happened in the implementation of a strategy, kept permanently in the ledger.
 *
 * <p>Who recorded it, why, and for which day it is true is in its {@link EventMetadata}, not here.
 */
public sealed interface WaymarkEvent
        permits StrategyEvent,
                ProjectEvent,
                ActionEvent,
                RiskEvent,
                ReviewEvent,
                AgendaEvent,
                DecisionEvent,
                HighlightReportEvent,
                WorksheetEvent,
                WorksheetRowEvent,
                IndicatorEvent,
                DiagnosticEvent,
                DiagnosticAnswerEvent,
                AssessmentEvent,
                AssessmentDimensionEvent,
                NoteEvent,
                LinkEvent,
                EvidenceEvent,
                RedactionEvent {

    /** The namespace of every stored event name, as in {@code waymark.ThemeAdded}. */
    String NAMESPACE = "waymark";

    /** The strategy this event belongs to. */
    StrategyCode strategy();

    /** The ref, unique in the strategy, of the case this event is about; empty for events of the strategy itself. */
    Optional<String> caseRef();

    /** Whether this event opens its case, so that the ref is in use from here on. */
    default boolean opensCase() {
        return false;
    }

    /** Metadata that the event itself adds, beside who, why and when. */
    default Map<String, String> ownMetadata() {
        return Map.of();
    }

    /**
     * The tags by which the ledger finds this event (ADR 0002): {@code strategy} on all; {@code charter} on the events of the
     * strategy itself, so that they can be read without its cases; {@code case} on the events of one case; {@code register}
     * on those that open a case.
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
