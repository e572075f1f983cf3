package org.waymark.command.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeRetired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.events.BetterWhen;
import org.waymark.events.IndicatorDefinition;
import org.waymark.events.IndicatorDefinition.Baseline;
import org.waymark.events.IndicatorEvent.IndicatorAdded;
import org.waymark.events.IndicatorEvents;
import org.waymark.events.IndicatorRule;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.MeasurementFrequency;
import org.waymark.events.Quantity;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.RoleGranted;

class AddIndicatorTest extends EntityTest {

    private static final String OUTCOME = "More permanently employed social workers";

    private static final Map<String, Object> FIELDS = Map.of(
            "strategy", "SG23", "name", "Vacancy rate", "unit", "%", "better", "lower", "frequency", "quarterly");

    private static AddIndicator add(Object... more) {
        Map<String, Object> fields = new HashMap<>(FIELDS);
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at].toString(), more[at + 1]);
        }
        return command(AddIndicator.class, fields);
    }

    @Test
    void keepsWhatWasSaid() {
        givenThemeAnd(actionPlanned("1A"))
                .when(add(
                        "meaning", "Posts without a permanent holder, of all posts",
                        "baseline", Map.of("period", "2022/23", "value", 18.20),
                        "daysToReport", 45,
                        "source", "Workforce return",
                        "owner", "Head of Service",
                        "theme", "1",
                        "outcome", " more PERMANENTLY employed social workers ",
                        "rule", Map.of("tolerance", "1.5", "in", "units"),
                        "items", List.of("1A")))
                .success()
                .events(
                        new IndicatorAdded(
                                SG23,
                                "I1",
                                new IndicatorDefinition(
                                        "Vacancy rate",
                                        "Posts without a permanent holder, of all posts",
                                        "%",
                                        BetterWhen.LOWER,
                                        new Baseline(new MeasuredPeriod("2022-23"), new Quantity("18.2")),
                                        MeasurementFrequency.QUARTERLY,
                                        45,
                                        "Workforce return",
                                        "Head of Service",
                                        "1",
                                        OUTCOME),
                                new IndicatorRule(1, new Quantity("1.5"), IndicatorRule.Measure.UNITS)),
                        new CaseLinked(SG23, "I1", "1A"),
                        new CaseLinked(SG23, "1A", "I1"));
    }

    @Test
    void fillsInWhatIsLeftOut() {
        givenThemeAnd(IndicatorEvents.added())
                .when(add(), as(Role.LEAD))
                .success()
                .events(new IndicatorAdded(
                        SG23,
                        "I2",
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
                                null),
                        IndicatorRule.DEFAULT));
    }

    @Test
    void refusesAReferenceThatIsTaken() {
        givenThemeAnd(actionPlanned("1A"))
                .when(add("ref", "1a"))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesToBeLinkedToWhatIsNotThere() {
        givenThemeAnd()
                .when(add("items", List.of("9Z")))
                .exceptionSatisfies(refusal("case.unknown", "items"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd()
                .when(add("theme", "7"))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesARetiredTheme() {
        givenThemeAnd(themeRetired())
                .when(add("theme", "1"))
                .exceptionSatisfies(refusal("theme.retired", "theme"))
                .events();
    }

    @Test
    void refusesAnOutcomeThatNoThemeHas() {
        Given given = after(givenThemeAnd()
                .when(add("outcome", OUTCOME))
                .exceptionSatisfies(refusal("indicator.outcome-without-theme", "outcome"))
                .events());
        given.when(add("theme", "1", "outcome", "Fewer leave"))
                .exceptionSatisfies(refusal("indicator.outcome-unknown", "outcome"))
                .exceptionSatisfies(failure -> assertThat(failure)
                        .hasMessage("Theme 1 has no such outcome. Its outcomes are “" + OUTCOME
                                + "”. Choose one of them, or leave it out."))
                .events();
    }

    @Test
    void refusesAnOwnerWhoIsNotAMember() {
        givenThemeAnd(new RoleGranted(SG23, "coordinator", Role.COORDINATOR))
                .when(add("owner", "stranger"))
                .exceptionSatisfies(refusal("person.not-member", "owner"))
                .events();
    }

    @Test
    void refusesABaselineOfNoPeriod() {
        givenThemeAnd()
                .when(add("baseline", Map.of("period", "last year", "value", 18)))
                .exceptionSatisfies(refusal("indicator.period-unreadable", "baseline.period"))
                .exceptionSatisfies(failure ->
                        assertThat(failure).hasMessageStartingWith("“last year” is not a period. Enter a year (2023)"))
                .events();
    }

    @Test
    void refusesANegativeTolerance() {
        givenThemeAnd()
                .when(add("rule", Map.of("tolerance", -1, "in", "UNITS")))
                .exceptionSatisfies(refusal("indicator.tolerance-negative", "rule.tolerance"))
                .events();
    }
}
