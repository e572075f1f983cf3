package org.waymark.command.project;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.project.RegisterProject.PlannedStageField;
import org.waymark.command.schema.Ref;

class RegisterProjectTest extends EntityTest {

    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

    private static RegisterProject register(@Nullable String ref) {
        return register(ref, "1", new PlannedStageField("resourcing", APRIL, JUNE));
    }

    private static RegisterProject register(@Nullable String ref, String theme, PlannedStageField planned) {
        return new RegisterProject(
                SG23, Ref.orNull(ref), new Ref(theme), "Careers fair", List.of(" lead "), List.of(planned), List.of());
    }

    @Test
    void entersAProjectUnderATheme() {
        givenThemeAnd().when(register("P1")).success().events(projectRegistered());
    }

    @Test
    void givesTheFirstRefWhereNoneIsTaken() {
        givenThemeAnd().when(register(null)).success().events(projectRegistered("P1"));
    }

    @Test
    void givesTheNextRefWhateverOpenedTheLast() {
        givenThemeAnd(projectRegistered("P2"), actionPlanned("P9"), actionPlanned("A12"))
                .when(register(null))
                .success()
                .events(projectRegistered("P10"));
    }

    @Test
    void refusesARefThatIsTaken() {
        givenThemeAnd(projectRegistered())
                .when(register("P1"))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesARefThatAnActionHas() {
        givenThemeAnd(actionPlanned("1A"))
                .when(register("1A"))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        givenThemeAnd()
                .when(register("P1", "2", new PlannedStageField("resourcing", APRIL, JUNE)))
                .exceptionSatisfies(refusal("theme.unknown", "theme"))
                .events();
    }

    @Test
    void refusesAPlannedStageThatIsNotInTheScheme() {
        givenThemeAnd()
                .when(register("P1", "1", new PlannedStageField("dreaming", APRIL, JUNE)))
                .exceptionSatisfies(refusal("stage.unknown", "stage"))
                .events();
    }

    @Test
    void refusesAPlannedStageThatFinishesBeforeItStarts() {
        givenThemeAnd()
                .when(register("P1", "1", new PlannedStageField("resourcing", JUNE, APRIL)))
                .exceptionSatisfies(refusal("project.planned-stage-reversed", "plannedStages"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(register("P1"))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
