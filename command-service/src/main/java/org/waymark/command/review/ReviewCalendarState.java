package org.waymark.command.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The calendar of a strategy's reviews, and the cases that the command names. There are few reviews, so all are read. */
final class ReviewCalendarState implements Entity {

    static final EntityType<Scope, ReviewCalendarState> TYPE =
            new EntityType<>(Scope.class, ReviewCalendarState.class, ReviewCalendarState::new, Scope::boundary);

    private final Strategy strategy = new Strategy();
    private final NewCase register = new NewCase();
    private final Map<String, Review> reviews = new LinkedHashMap<>();
    private final Map<String, Decided> decisions = new HashMap<>();
    private final Set<Link> links = new HashSet<>();
    private final Set<String> cases = new HashSet<>();

    /** The day of an event that does not say its own. */
    private static final String UNKNOWN = LocalDate.EPOCH.toString();

    private record Link(String from, String to) {}

    /**
     * What a decision rests on, beside the strategy and all of its reviews.
     *
     * @param wholeRegister whether all refs that are taken matter, since the next free one is given
     * @param cases         refs that matter in any case
     */
    record Scope(StrategyCode strategy, boolean wholeRegister, List<Ref> cases) {

        /** Opens a case with this ref; null for the next free one. */
        static Scope opening(StrategyCode strategy, @Nullable Ref ref, Ref... cases) {
            return ref == null
                    ? new Scope(strategy, true, List.of(cases))
                    : new Scope(
                            strategy,
                            false,
                            Stream.concat(Stream.of(ref), Stream.of(cases)).toList());
        }

        /** Changes one review or decision. */
        static Scope of(StrategyCode strategy, Ref ref) {
            return new Scope(strategy, false, List.of(ref));
        }

        EventCriteria boundary() {
            List<EventCriteria> criteria = new ArrayList<>();
            criteria.add(Strategy.boundary(strategy));
            criteria.add(EventCriteria.havingTags(EventTags.reviews(strategy)));
            if (wholeRegister) {
                criteria.add(EventCriteria.havingTags(EventTags.register(strategy)));
            }
            cases.forEach(ref -> criteria.add(EventCriteria.havingTags(EventTags.caseOf(ref.in(strategy)))));
            return EventCriteria.either(criteria);
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        evolve(event, Map.of());
    }

    /** The day of a meeting and of a decision is the one for which their events are true. */
    @Override
    public void evolve(WaymarkEvent event, Map<String, String> metadata) {
        LocalDate asAt = LocalDate.parse(metadata.getOrDefault(EventMetadata.AS_AT, UNKNOWN));
        strategy.evolve(event);
        register.evolve(event);
        if (event.opensCase()) {
            event.caseRef().ifPresent(cases::add);
        }
        switch (event) {
            case ReviewScheduled scheduled -> reviews.put(scheduled.review(), Review.of(scheduled));
            case ReviewEvent review -> reviews.computeIfPresent(review.review(), (ref, was) -> was.after(review, asAt));
            case DecisionRecorded recorded -> decisions.put(recorded.decision(), Decided.of(recorded, asAt));
            case DecisionEvent decision ->
                decisions.computeIfPresent(decision.decision(), (ref, was) -> was.after(decision, asAt));
            case CaseLinked linked -> links.add(new Link(linked.item(), linked.to()));
            case CaseUnlinked unlinked -> links.remove(new Link(unlinked.item(), unlinked.to()));
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

    /** @throws Refusal if the ref that is wanted is taken */
    String ref(@Nullable Ref wanted, CaseDefinition kind) {
        return register.ref(wanted, kind);
    }

    /** @throws Refusal if there is no such strategy or review */
    Review mustHave(StrategyCode code, Ref ref) {
        strategy.mustExist(code);
        Review review = reviews.get(ref.value());
        if (review == null) {
            throw Review.unknown(code, ref);
        }
        return review;
    }

    /** @throws Refusal if there is no such strategy or decision */
    Decided mustHaveDecided(StrategyCode code, Ref ref) {
        strategy.mustExist(code);
        Decided decided = decisions.get(ref.value());
        if (decided == null) {
            throw Refusal.at(
                    "decision",
                    Refusal.Kind.UNKNOWN,
                    "decision.unknown",
                    "There is no decision " + ref + " in strategy " + code + ". Check the reference.");
        }
        return decided;
    }

    /** Whether the file of a decision links to a case. */
    boolean areLinked(String decision, String item) {
        return links.contains(new Link(decision, item));
    }

    /**
     * Insists that cases are there.
     *
     * @param field where they were named
     * @throws Refusal if one of the refs is that of nothing
     */
    void mustHaveCases(String field, List<String> refs) {
        List<String> unknown = refs.stream().filter(ref -> !cases.contains(ref)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "case.unknown",
                    "There is nothing with the reference " + String.join(", ", unknown)
                            + " in this strategy. Check the reference.");
        }
    }

    /** Whether a review of this kind that was not cancelled is on this date. */
    boolean hasOn(ReviewKind kind, LocalDate date) {
        return of(kind).anyMatch(review -> review.date().equals(date));
    }

    /** Whether one of this kind is still scheduled. */
    boolean hasScheduled(ReviewKind kind) {
        return of(kind).anyMatch(Review::isScheduled);
    }

    /** When the next review of a kind is due. */
    LocalDate next(Rhythm rhythm, LocalDate begin, LocalDate today) {
        LocalDate last =
                of(rhythm.kind()).map(Review::date).max(LocalDate::compareTo).orElse(null);
        return rhythm.next(begin, last, today);
    }

    private Stream<Review> of(ReviewKind kind) {
        return reviews.values().stream()
                .filter(review -> review.kind() == kind && review.state() != Review.State.CANCELLED);
    }
}
