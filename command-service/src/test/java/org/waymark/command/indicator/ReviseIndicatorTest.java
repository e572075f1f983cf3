package org.waymark.command.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.IndicatorEvents.added;
import static org.waymark.events.IndicatorEvents.definition;
import static org.waymark.events.IndicatorEvents.measured;
import static org.waymark.events.IndicatorEvents.target;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorDefinition.Baseline;
import org.waymark.events.IndicatorEvent.IndicatorReinstated;
import org.waymark.events.IndicatorEvent.IndicatorRetired;
import org.waymark.events.IndicatorEvent.IndicatorRevised;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.Quantity;
import org.waymark.events.Role;

class ReviseIndicatorTest extends EntityTest {

    private static ReviseIndicator revise(Map<String, @Nullable Object> changes) {
        return command(ReviseIndicator.class, Map.of("strategy", "SG23", "indicator", "i1", "changes", changes));
    }

    private static Map<String, @Nullable Object> cleared(String... fields) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        for (String field : fields) {
            changes.put(field, null);
        }
        return changes;
    }

    @Test
    void keepsWhatItSaidAndWhatItSays() {
        IndicatorDefinition before = definition("Vacancy rate");
        givenThemeAnd(added(), measured("2023-Q2", "17.4"))
                .when(
                        revise(Map.of(
                                "unit",
                                "posts",
                                "better",
                                "HIGHER",
                                "baseline",
                                Map.of("period", "April to June 2022", "value", "1,250"),
                                "frequency",
                                "MONTHLY",
                                "daysToReport",
                                0,
                                "owner",
                                "Head of Service")),
                        because("Counted anew"))
                .success()
                .events(new IndicatorRevised(
                        SG23,
                        "I1",
                        before,
                        new IndicatorDefinition(
                                "Vacancy rate",
                                before.meaning(),
                                "posts",
                                BetterWhen.HIGHER,
                                new Baseline(new MeasuredPeriod("2022-Q2"), new Quantity("1250")),
                                MeasurementFrequency.MONTHLY,
                                0,
                                before.source(),
                                "Head of Service",
                                "1",
                                "Fewer vacancies")));
    }

    @Test
    void clearsWhatMayBeMissing() {
        givenThemeAnd(added())
                .when(
                        revise(cleared("meaning", "baseline", "source", "owner", "theme", "outcome")),
                        because("Nobody knows"))
                .success()
                .events(new IndicatorRevised(
                        SG23,
                        "I1",
                        definition("Vacancy rate"),
                        new IndicatorDefinition(
                                "Vacancy rate",
                                null,
                                "%",
                                BetterWhen.LOWER,
                                null,
                                MeasurementFrequency.QUARTERLY,
                                30,
                                null,
                                null,
                                null,
                                null)));
    }

    /** The outcome of these tests is one that the theme no longer has. */
    @Test
    void keepsAnOutcomeThatItsThemeNoLongerHasButTakesNoOther() {
        Given given = after(givenThemeAnd(added(), themeAdded("2", "Retention"))
                .when(revise(Map.of("name", "Vacancies")), because("Shorter"))
                .success());
        given = after(given.when(revise(Map.of("theme", "2")), because("It moved"))
                .exceptionSatisfies(refusal("indicator.outcome-unknown", "outcome"))
                .events());
        given = after(given.when(revise(cleared("theme")), because("It moved"))
                .exceptionSatisfies(refusal("indicator.outcome-without-theme", "outcome"))
                .events());
        given.when(
                        revise(Map.of("theme", "2", "outcome", "more permanently employed social workers")),
                        because("It moved"))
                .success();
    }

    @Test
    void needsAReason() {
        givenThemeAnd(added())
                .when(revise(Map.of("name", "Vacancies")))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesWhatChangesNothing() {
        givenThemeAnd(added())
                .when(
                        revise(Map.of(
                                "name", " Vacancy rate ", "baseline", Map.of("period", "2022/23", "value", 18.20))),
                        because("Tidied"))
                .exceptionSatisfies(refusal("indicator.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesAnotherWayToGoWhileTargetsAreOfTheOldOne() {
        Given given = givenThemeAnd(added(), target("2023-24", null, "15"), target("2024-25", null, "14"));
        given = after(given.when(revise(Map.of("better", "WITHIN")), because("Too few are no good either"))
                .exceptionSatisfies(refusal("indicator.targets-unfit", "changes"))
                .exceptionSatisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "The targets of 2023-24, 2024-25 are single figures, which does not fit “Better within a range”."
                                                + " Set the targets anew first: remove these, revise the indicator, then set them again."))
                .events());
        given.when(revise(Map.of("better", "HIGHER")), because("It was the wrong way round"))
                .success();
    }

    @Test
    void refusesWhatIsNotThere() {
        givenThemeAnd()
                .when(revise(Map.of("name", "Vacancies")), because("Shorter"))
                .exceptionSatisfies(refusal("indicator.unknown", "indicator"))
                .events();
    }

    private static <C extends StrategyCommand> C about(Class<C> type) {
        return command(type, Map.of("strategy", "SG23", "indicator", "I1"));
    }

    @Test
    void isRetiredAndReinstatedWithAReason() {
        Given given = after(givenThemeAnd(added())
                .when(about(ReinstateIndicator.class), because("Asked for"))
                .exceptionSatisfies(refusal("indicator.not-retired"))
                .events());
        given = after(given.when(about(RetireIndicator.class))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given = after(given.when(about(RetireIndicator.class), because("Nobody counts it any more"))
                .success()
                .events(new IndicatorRetired(SG23, "I1")));
        given = after(given.when(about(RetireIndicator.class), because("Twice"))
                .exceptionSatisfies(refusal("indicator.already-retired"))
                .events());
        given = after(given.when(revise(Map.of("name", "Vacancies")), because("Shorter"))
                .exceptionSatisfies(refusal("indicator.retired"))
                .exceptionSatisfies(failure -> assertThat(failure)
                        .hasMessage("Indicator I1 is retired. Reinstate it first, or add a note to it."))
                .events());
        given = after(given.when(about(ReinstateIndicator.class))
                .exceptionSatisfies(refusal("indicator.reason-missing", "reason"))
                .events());
        given.when(about(ReinstateIndicator.class), as("coordinator", Role.COORDINATOR, "It is counted again"))
                .success()
                .events(new IndicatorReinstated(SG23, "I1"));
    }
}
