package org.waymark.command.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** All redactions of a strategy: what was requested, by whom and why, and the outcome. */
final class RedactionRequests implements Entity {

    static final EntityType<StrategyCode, RedactionRequests> TYPE = new EntityType<>(
            StrategyCode.class, RedactionRequests.class, RedactionRequests::new, RedactionRequests::boundary);

    private final Strategy strategy = new Strategy();
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final List<TextRedactionConfirmed> confirmed = new ArrayList<>();

    /** The status of a request; whether it was carried out yet makes no difference to a decision. */
    enum Status {
        REQUESTED,
        CONFIRMED,
        DECLINED
    }

    /**
     * One request.
     *
     * @param by     who requested it
     * @param reason why, in their words
     */
    record Request(TextRedactionRequested event, String by, String reason, Status status) {

        private Request withStatus(Status newStatus) {
            return new Request(event, by, reason, newStatus);
        }
    }

    private static EventCriteria boundary(StrategyCode code) {
        return EventCriteria.either(Strategy.boundary(code), EventCriteria.havingTags(EventTags.redactions(code)));
    }

    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        strategy.evolve(event);
        switch (event) {
            case TextRedactionRequested requested ->
                requests.put(
                        requested.redaction(),
                        new Request(
                                requested,
                                metadata.getOrDefault(EventMetadata.ACTOR, ""),
                                metadata.getOrDefault(EventMetadata.REASON, ""),
                                Status.REQUESTED));
            case TextRedactionConfirmed agreed -> {
                confirmed.add(agreed);
                requests.computeIfPresent(agreed.redaction(), (ref, request) -> request.withStatus(Status.CONFIRMED));
            }
            case TextRedactionDeclined declined ->
                requests.computeIfPresent(declined.redaction(), (ref, request) -> request.withStatus(Status.DECLINED));
            default -> {}
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /** The ref that the next request gets. */
    String nextRef() {
        return "X" + (requests.size() + 1);
    }

    Optional<Request> request(String ref) {
        return Optional.ofNullable(requests.get(ref));
    }

    /** The texts of an event whose redaction was requested and not declined. */
    Set<String> requestedTexts(long position) {
        return requests.values().stream()
                .filter(request -> request.status() != Status.DECLINED)
                .filter(request -> request.event().position() == position)
                .flatMap(request -> request.event().fields().stream())
                .collect(Collectors.toSet());
    }

    /** Texts as they stand once all that was confirmed before is carried out, which may not be so yet. */
    RecordedTexts afterAllBefore(RecordedTexts texts) {
        RecordedTexts after = texts;
        for (TextRedactionConfirmed earlier : confirmed) {
            if (earlier.position() == texts.position()) {
                after = after.with(earlier.sentence(), earlier.fields());
            }
        }
        return after;
    }
}
