package org.waymark.command.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.cases.Meetings;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.DimensionScore;
import org.waymark.events.StrategyCode;
import org.waymark.events.TestUse;
import org.waymark.events.WaymarkEvent;

/**
 * What decisions about a round of self-assessment rest on: the strategy, the round with its plan, and those of its dimensions
 * that a decision is about. Two people who score different dimensions do not get in each other's way.
 */
final class Rounds implements Entity {

    static final EntityType<CaseScope, Rounds> TYPE =
            new EntityType<>(CaseScope.class, Rounds.class, Rounds::new, CaseScope::boundary);

    private final Strategy strategy = new Strategy();
    private final NewCase register = new NewCase();
    private final Meetings meetings = new Meetings();
    private final Map<String, Round> rounds = new HashMap<>();
    private final Map<Scored, DimensionScore> scores = new HashMap<>();
    private final Map<String, List<TestUse>> tests = new HashMap<>();

    /**
     * What a score is of.
     *
     * @param group null for all together
     */
    private record Scored(String item, @Nullable String group) {}

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        register.evolve(event);
        meetings.evolve(event);
        switch (event) {
            case AssessmentRoundStarted started -> rounds.putIfAbsent(started.assessment(), new Round(started));
            case AssessmentEvent round ->
                Optional.ofNullable(rounds.get(round.assessment())).ifPresent(known -> known.evolve(round));
            case DimensionScored scored -> scores.put(new Scored(scored.item(), scored.group()), scored.after());
            case DimensionTestsChosen chosen -> tests.put(chosen.item(), chosen.after());
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

    /** The refs that are taken, as far as they were read. */
    NewCase register() {
        return register;
    }

    Meetings meetings() {
        return meetings;
    }

    /** The score of a dimension; empty where there is none yet. */
    Optional<DimensionScore> score(String item, @Nullable String group) {
        return Optional.ofNullable(scores.get(new Scored(item, group)));
    }

    /** The score that a command would give anew; empty where there is none yet. */
    Optional<DimensionScore> current(ScoreDimension command) {
        Round round = rounds.get(command.assessment().value());
        if (round == null) {
            return Optional.empty();
        }
        String group =
                command.group() == null ? null : round.group(command.group()).orElse(command.group());
        return round.dimension(command.dimension()).flatMap(number -> score(round.item(number), group));
    }

    /** The workforce groups that have a score in some of these dimensions. */
    Set<String> scoredGroups(Collection<String> items) {
        return scores.keySet().stream()
                .filter(scored -> items.contains(scored.item()))
                .map(Scored::group)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The tests that are used for a dimension. */
    List<TestUse> tests(String item) {
        return tests.getOrDefault(item, List.of());
    }

    /** Tags of the dimension that is named; none where the round has no such dimension. */
    Set<Tag> tagsOf(StrategyCode code, Ref assessment, String dimension) {
        return item(assessment, dimension)
                .map(item -> Set.of(CaseScope.tagOf(code, new Ref(item))))
                .orElse(Set.of());
    }

    /** Tags of all dimensions of a round. */
    Set<Tag> tagsOf(StrategyCode code, Ref assessment) {
        Set<Tag> tags = new HashSet<>();
        Optional.ofNullable(rounds.get(assessment.value()))
                .ifPresent(round -> round.items().forEach(item -> tags.add(CaseScope.tagOf(code, new Ref(item)))));
        return tags;
    }

    private Optional<String> item(Ref assessment, String dimension) {
        return Optional.ofNullable(rounds.get(assessment.value()))
                .flatMap(round -> round.dimension(dimension).map(round::item));
    }

    /** @throws Refusal if there is no such strategy or round */
    Round mustHave(StrategyCode code, Ref assessment) {
        strategy.mustExist(code);
        return Optional.ofNullable(rounds.get(assessment.value()))
                .orElseThrow(() -> Refusal.at(
                        "assessment",
                        Refusal.Kind.UNKNOWN,
                        "assessment.unknown",
                        "There is no self-assessment " + assessment + " in strategy " + code
                                + ". Check the reference, or start the round first."));
    }
}
