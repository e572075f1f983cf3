package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.reportingCycleSet;
import static org.waymark.events.StrategyEvents.strategyAdopted;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.EntityTest;
import org.waymark.command.strategy.SetReportingCycle.RhythmField;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;

class SetReportingCycleTest extends EntityTest {

    private static final RhythmField QUARTERLY =
            new RhythmField(ReviewKind.QUARTERLY, "quarterly", " Workforce steering group ", LocalDate.of(2023, 4, 12));

    private static SetReportingCycle cycle(RhythmField... rhythms) {
        return new SetReportingCycle(SG23, Arrays.asList(rhythms));
    }

    @Test
    void setsTheWholeCycle() {
        givenStrategyAnd().when(cycle(QUARTERLY)).success().events(reportingCycleSet());
    }

    @ParameterizedTest
    @CsvSource({
        "every two months,P2M",
        "Every 2  Months,P2M",
        "quarterly,P3M",
        "every quarter,P3M",
        "every six weeks,P42D",
        "every other month,P2M",
        "bi-monthly,P2M",
        "annually,P1Y",
        "twice a year,P6M",
        "each fortnight,P14D",
        "P6W,P42D",
        "p12m,P1Y"
    })
    void readsHowOften(String words, String period) {
        Assertions.assertThat(RhythmWords.parse(words)).contains(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now and then", "every so often", "P0D", "-P1M", "every 0 weeks", "every"})
    void saysWhatItCannotRead(String words) {
        Assertions.assertThat(RhythmWords.parse(words)).isEqualTo(Optional.empty());
        givenStrategyAnd()
                .when(cycle(QUARTERLY, new RhythmField(ReviewKind.OTHER, words, null, null)))
                .exceptionSatisfies(refusal("rhythm.not-understood", "rhythms[1].every"))
                .events();
    }

    @Test
    void refusesAKindTwice() {
        givenStrategyAnd()
                .when(cycle(QUARTERLY, new RhythmField(ReviewKind.QUARTERLY, "monthly", null, null)))
                .exceptionSatisfies(refusal("kind.twice", "rhythms"))
                .events();
    }

    @Test
    void refusesWhatIsInForceAlready() {
        givenStrategyAnd(reportingCycleSet())
                .when(cycle(QUARTERLY))
                .exceptionSatisfies(refusal("reporting-cycle.unchanged", "rhythms"))
                .events();
    }

    @Test
    void needsAReasonOnceAdopted() {
        givenStrategyAnd(strategyAdopted())
                .when(cycle(QUARTERLY))
                .exceptionSatisfies(refusal("strategy.reason-missing", "reason"))
                .events();
    }

    @Test
    void recordsTheReason() {
        givenStrategyAnd(strategyAdopted())
                .when(cycle(QUARTERLY), because("Too many meetings"))
                .success()
                .eventsSatisfy(stamped(Map.of("reason", "Too many meetings")));
    }

    @Test
    void isTheCoordinators() {
        givenStrategyAnd()
                .when(cycle(QUARTERLY), as(Role.SPONSOR))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(cycle(QUARTERLY))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
