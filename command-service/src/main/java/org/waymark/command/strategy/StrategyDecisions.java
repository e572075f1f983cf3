package org.waymark.command.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.DefineRatingScale.LevelField;
import org.waymark.command.strategy.DefineStageScheme.StageField;
import org.waymark.events.Charter;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;

/** The rules about a strategy itself. */
final class StrategyDecisions {

    private static final Map<String, RatingLevel> WELL_KNOWN = List.of(
                    RatingLevel.RED,
                    RatingLevel.AMBER,
                    RatingLevel.GREEN,
                    RatingLevel.NOT_YET_STARTED,
                    RatingLevel.COMPLETE)
            .stream()
            .collect(Collectors.toUnmodifiableMap(RatingLevel::letter, Function.identity()));

    private StrategyDecisions() {}

    static Decision create(Strategy strategy, CreateStrategy command, DecisionContext context) {
        if (strategy.exists()) {
            throw Refusal.at(
                    "code",
                    Refusal.Kind.RULE,
                    "strategy.code-taken",
                    "There is already a strategy " + command.code() + ". Choose another code.");
        }
        Charter charter = command.charter(List.of(), 0);
        periodMustBeInOrder(charter);
        return Decision.of(
                        command.code().value(),
                        new StrategyCreated(command.code(), charter),
                        new StageSchemeDefined(command.code(), 1, Stage.DEFAULT_SCHEME),
                        new RatingScaleDefined(command.code(), 1, RatingLevel.DEFAULT_SCALE))
                .in(charter.timeZone());
    }

    static Decision revise(Strategy strategy, ReviseCharter command, DecisionContext context) {
        Charter before = strategy.mustExist(command.strategy());
        onceAdoptedNeedsReason(strategy, context);
        Charter after =
                CharterChanges.apply(command.strategy(), before, command.changes(), strategy.highestObjective());
        if (after.equals(before)) {
            throw Refusal.at(
                    "changes",
                    Refusal.Kind.RULE,
                    "charter.unchanged",
                    "This would change nothing. Change at least one field.");
        }
        periodMustBeInOrder(after);
        return Decision.of(command.strategy().value(), new CharterRevised(command.strategy(), before, after))
                .in(after.timeZone());
    }

    static Decision adopt(Strategy strategy, AdoptStrategy command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        if (strategy.isAdopted()) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "strategy.already-adopted",
                    "Strategy " + command.strategy() + " is already adopted. No change is needed.");
        }
        return Decision.of(command.strategy().value(), new StrategyAdopted(command.strategy()));
    }

    static Decision addTheme(Strategy strategy, AddTheme command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        if (strategy.hasTheme(command.ref().value())) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "theme.ref-taken",
                    "There is already a theme " + command.ref() + ". Choose another reference.");
        }
        return Decision.of(
                command.ref().value(),
                new ThemeAdded(
                        command.strategy(),
                        command.ref().value(),
                        command.title(),
                        command.description(),
                        command.outcomes()));
    }

    static Decision addWorkstream(Strategy strategy, AddWorkstream command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        strategy.mustHaveTheme(command.theme().value());
        if (strategy.hasWorkstream(command.ref().value())) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "workstream.ref-taken",
                    "There is already a workstream " + command.ref() + ". Choose another reference.");
        }
        return Decision.of(
                command.ref().value(),
                new WorkstreamAdded(
                        command.strategy(),
                        command.theme().value(),
                        command.ref().value(),
                        command.title()));
    }

    static Decision defineStages(Strategy strategy, DefineStageScheme command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        onceAdoptedNeedsReason(strategy, context);
        List<Stage> stages = command.stages().stream().map(StageField::toStage).toList();
        mustDiffer("stages", "stage", stages.stream().map(Stage::id).toList());
        mustChange("stages", "stage-scheme.unchanged", stages.equals(strategy.stages()));
        return Decision.of(
                command.strategy().value(),
                new StageSchemeDefined(command.strategy(), strategy.schemeVersion() + 1, stages));
    }

    static Decision defineRatings(Strategy strategy, DefineRatingScale command, DecisionContext context) {
        strategy.mustExist(command.strategy());
        onceAdoptedNeedsReason(strategy, context);
        List<RatingLevel> levels = levels(command.levels());
        mustDiffer("levels", "letter", levels.stream().map(RatingLevel::letter).toList());
        mustChange("levels", "rating-scale.unchanged", levels.equals(strategy.ratings()));
        return Decision.of(
                command.strategy().value(),
                new RatingScaleDefined(command.strategy(), strategy.scaleVersion() + 1, levels));
    }

    private static List<RatingLevel> levels(List<LevelField> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(index -> level(fields.get(index), index + 1))
                .toList();
    }

    private static RatingLevel level(LevelField field, int place) {
        RatingLevel known = WELL_KNOWN.get(field.letter());
        Tone tone = field.tone() != null ? field.tone() : known == null ? Tone.CAUTION : known.tone();
        return new RatingLevel(field.letter(), field.name(), field.meaning(), tone, rank(field, tone, place));
    }

    /** “Not started” and “complete” stand outside the ladder. */
    private static @Nullable Integer rank(LevelField field, Tone tone, int place) {
        if (field.rank() != null) {
            return field.rank();
        }
        return tone == Tone.NOT_STARTED || tone == Tone.COMPLETE ? null : Integer.valueOf(place);
    }

    static void onceAdoptedNeedsReason(Strategy strategy, DecisionContext context) {
        if (strategy.isAdopted()) {
            context.needsReason("strategy.reason-missing", "The strategy is adopted. Enter a reason for this change.");
        }
    }

    private static void periodMustBeInOrder(Charter charter) {
        if (charter.to().isBefore(charter.from())) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "charter.period-reversed",
                    "The last day (" + charter.to() + ") is before the first (" + charter.from()
                            + "). Correct one of them.");
        }
    }

    static void mustDiffer(String field, String kind, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(twice -> {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    kind + ".twice",
                    "The " + kind + " " + twice + " is given twice. Give each once.");
        });
    }

    static void mustChange(String field, String code, boolean unchanged) {
        if (unchanged) {
            throw Refusal.at(field, Refusal.Kind.RULE, code, "This would change nothing: it is already in force.");
        }
    }
}
