package org.waymark.command.strategy;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.Charter;
import org.waymark.events.RatingLevel;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvents;

class CreateStrategyTest extends EntityTest {

    private static CreateStrategy create(String from, String to, String zone) {
        return command(
                CreateStrategy.class,
                Map.of("code", "SG23", "title", " Workforce ", "from", from, "to", to, "timeZone", zone));
    }

    private static StrategyCreated created(String zone) {
        List<String> none = List.of();
        return new StrategyCreated(
                SG23,
                new Charter(
                        "Workforce",
                        LocalDate.of(2023, 4, 1),
                        LocalDate.of(2025, 3, 31),
                        null,
                        null,
                        null,
                        none,
                        none,
                        none,
                        List.of(),
                        List.of(),
                        none,
                        none,
                        null,
                        null,
                        null,
                        null,
                        ZoneId.of(zone)));
    }

    @Test
    void startsADraftWithTheUsualStagesAndRatings() {
        givenNothing()
                .when(create("2023-04-01", "2025-03-31", "Europe/London"), as(Role.ADMINISTRATOR))
                .success()
                .events(
                        created("Europe/London"),
                        StrategyEvents.stageSchemeDefined(),
                        new RatingScaleDefined(SG23, 1, RatingLevel.DEFAULT_SCALE));
    }

    @Test
    void reckonsTodayInItsOwnTimeZone() {
        givenNothing()
                .when(create("2023-04-01", "2025-03-31", "Pacific/Auckland"))
                .eventsSatisfy(stamped(Map.of("asAt", "2023-07-15")));
    }

    @Test
    void acceptsAPeriodOfOneDay() {
        givenNothing().when(create("2023-04-01", "2023-04-01", "Europe/London")).success();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        givenNothing()
                .when(create("2023-04-01", "2023-03-31", "Europe/London"))
                .exceptionSatisfies(refusal("charter.period-reversed", "to"))
                .events();
    }

    @Test
    void refusesACodeThatIsTaken() {
        givenStrategyAnd()
                .when(create("2023-04-01", "2025-03-31", "Europe/London"))
                .exceptionSatisfies(refusal("strategy.code-taken", "code"))
                .events();
    }
}
