package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.strategyAdopted;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.strategy.DefineRatingScale.LevelField;
import org.waymark.events.RatingLevel;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvents;

class DefineRatingScaleTest extends EntityTest {

    private static LevelField level(RatingLevel level) {
        return new LevelField(level.letter(), level.name(), level.meaning(), null, null);
    }

    private static LevelField level(String letter, @Nullable Tone tone, @Nullable Integer rank) {
        return new LevelField(letter, letter, letter, tone, rank);
    }

    private static DefineRatingScale scale(LevelField... levels) {
        return new DefineRatingScale(SG23, Arrays.asList(levels));
    }

    @Test
    void knowsWhatTheWellKnownLettersMean() {
        List<RatingLevel> levels = RatingLevel.DEFAULT_SCALE;
        givenStrategyAnd()
                .when(new DefineRatingScale(
                        SG23, levels.stream().map(DefineRatingScaleTest::level).toList()))
                .success()
                .events(new RatingScaleDefined(SG23, 2, levels));
    }

    @Test
    void takesTheToneAndRankThatAreGiven() {
        givenStrategyAnd()
                .when(scale(level("X", Tone.PROBLEM, 1), level("Y", Tone.GOOD, 5)))
                .success()
                .events(new RatingScaleDefined(
                        SG23,
                        2,
                        List.of(
                                new RatingLevel("X", "X", "X", Tone.PROBLEM, 1),
                                new RatingLevel("Y", "Y", "Y", Tone.GOOD, 5))));
    }

    @Test
    void ranksOtherLettersByTheirPlace() {
        givenStrategyAnd()
                .when(scale(level("R", null, null), level("Y", null, null), level("Z", Tone.NOT_STARTED, null)))
                .success()
                .events(new RatingScaleDefined(
                        SG23,
                        2,
                        List.of(
                                new RatingLevel("R", "R", "R", Tone.PROBLEM, 1),
                                new RatingLevel("Y", "Y", "Y", Tone.CAUTION, 2),
                                new RatingLevel("Z", "Z", "Z", Tone.NOT_STARTED, null))));
    }

    @Test
    void refusesTheSameLetterTwice() {
        givenStrategyAnd()
                .when(scale(level("X", null, null), level("X", null, null)))
                .exceptionSatisfies(refusal("letter.twice", "levels"))
                .events();
    }

    @Test
    void refusesWhatIsInForceAlready() {
        givenStrategyAnd()
                .when(new DefineRatingScale(
                        SG23,
                        StrategyEvents.WITHOUT_COMPLETE.stream()
                                .map(DefineRatingScaleTest::level)
                                .toList()))
                .exceptionSatisfies(refusal("rating-scale.unchanged", "levels"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenStrategyAnd(strategyAdopted())
                .when(scale(level("X", null, null)))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(scale(level("X", null, null)))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
