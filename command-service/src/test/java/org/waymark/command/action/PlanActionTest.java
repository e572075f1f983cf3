package org.waymark.command.action;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;
import static org.waymark.events.StrategyEvents.workstreamAdded;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

class PlanActionTest extends EntityTest {

    private static PlanAction plan(
            @Nullable String ref, @Nullable String theme, @Nullable String workstream, @Nullable String by) {
        return new PlanAction(
                SG23,
                Ref.orNull(ref),
                Ref.orNull(theme),
                Ref.orNull(workstream),
                " Recruit ",
                List.of(),
                List.of(" Service Managers "),
                by,
                null,
                null,
                List.of());
    }

    private static ActionPlanned planned(
            String ref, @Nullable String theme, @Nullable String workstream, @Nullable Timescale by) {
        return new ActionPlanned(
                SG23,
                ref,
                new ActionPlan(
                        theme,
                        workstream,
                        "Recruit",
                        List.of(),
                        List.of("Service Managers"),
                        by,
                        null,
                        Priority.MEDIUM));
    }

    @Test
    void entersAnActionWithADate() {
        givenThemeAnd()
                .when(plan("1A.1", "1", null, "2023-10-31"))
                .success()
                .events(planned("1A.1", "1", null, Timescale.on(LocalDate.of(2023, 10, 31))));
    }

    @Test
    void keepsATimescaleInTheWordsOfThePlan() {
        givenThemeAnd()
                .when(plan("1A.1", "1", null, "When the academy opens"))
                .success()
                .events(planned("1A.1", "1", null, Timescale.inWords("When the academy opens")));
    }

    @Test
    void takesTheThemeOfItsWorkstream() {
        givenThemeAnd(workstreamAdded())
                .when(plan("1A.1", null, "1A", null))
                .success()
                .events(planned("1A.1", "1", "1A", null));
    }

    @Test
    void belongsToNoThemeWhereNoneIsNamed() {
        givenThemeAnd().when(plan("X1", null, null, null)).success().events(planned("X1", null, null, null));
    }

    @Test
    void givesTheNextRef() {
        givenThemeAnd(actionPlanned("A1"), projectRegistered())
                .when(plan(null, "1", null, null))
                .success()
                .events(planned("A2", "1", null, null));
    }

    @Test
    void refusesARefThatAProjectHas() {
        givenThemeAnd(projectRegistered())
                .when(plan("P1", "1", null, null))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd()
                .when(plan("A1", "2", null, null))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesAWorkstreamThatIsNotThere() {
        givenThemeAnd()
                .when(plan("A1", "1", "1A", null))
                .exceptionSatisfies(refusal("workstream.unknown", "workstream"))
                .events();
    }

    @Test
    void refusesAWorkstreamOfAnotherTheme() {
        givenThemeAnd(workstreamAdded(), themeAdded("2", "Retention"))
                .when(plan("A1", "2", "1A", null))
                .exceptionSatisfies(refusal("workstream.of-other-theme", "workstream"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(plan("A1", null, null, null))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
