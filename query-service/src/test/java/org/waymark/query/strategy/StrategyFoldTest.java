package org.waymark.query.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.charterRevised;
import static org.waymark.events.StrategyEvents.newStrategy;
import static org.waymark.events.StrategyEvents.strategyAdopted;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.workstreamAdded;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvents;
import org.waymark.query.views.Recorded;

class StrategyFoldTest {

    private final Recorded history = new Recorded();

    StrategyFoldTest() {
        newStrategy().forEach(history::then);
    }

    @Test
    void beginsAsADraftWithItsSchemeAndScale() {
        StrategyView strategy = history.fold(STRATEGIES);

        assertThat(strategy.status()).isEqualTo(StrategyStatus.DRAFT);
        assertThat(strategy.adopted()).isNull();
        assertThat(strategy.stages()).isEqualTo(Stage.DEFAULT_SCHEME);
        assertThat(strategy.ratings()).isEqualTo(StrategyEvents.WITHOUT_COMPLETE);
    }

    @Test
    void isAdopted() {
        StrategyView strategy = history.then(strategyAdopted()).fold(STRATEGIES);

        assertThat(strategy.status()).isEqualTo(StrategyStatus.ADOPTED);
        assertThat(strategy.adopted()).isNotNull();
    }

    @Test
    void keepsThemesInOrderWithTheirWorkstreams() {
        StrategyView strategy = history.then(themeAdded("2", "Retention"))
                .then(themeAdded())
                .then(workstreamAdded())
                .fold(STRATEGIES);

        assertThat(strategy.themes()).extracting(Theme::ref).containsExactly("2", "1");
        assertThat(strategy.theme("1").orElseThrow().workstreams())
                .extracting(Workstream::ref)
                .containsExactly("1A");
        assertThat(strategy.workstream("1A")).isPresent();
    }

    @Test
    void showsTheCharterAsRevised() {
        StrategyView strategy = history.then(charterRevised()).fold(STRATEGIES);

        assertThat(strategy.charter().to()).isEqualTo(LocalDate.of(2025, 9, 30));
    }

    @Test
    void hasTheSchemeAndTheScaleThatWereDefinedLast() {
        StrategyView strategy = history.then(new StageSchemeDefined(SG23, 2, List.of(new Stage("april", "April"))))
                .then(new RatingScaleDefined(SG23, 2, List.of(RatingLevel.RED, RatingLevel.GREEN)))
                .fold(STRATEGIES);

        assertThat(strategy.stages()).extracting(Stage::id).containsExactly("april");
        assertThat(strategy.ratings()).extracting(RatingLevel::letter).containsExactly("R", "G");
    }
}
