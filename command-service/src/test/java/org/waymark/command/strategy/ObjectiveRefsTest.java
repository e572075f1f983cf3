package org.waymark.command.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.command.strategy.ObjectiveRefs.numbered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.Objective;

class ObjectiveRefsTest {

    private static final Objective FEWER = new Objective("O1", "Fewer vacancies");
    private static final Objective BETTER = new Objective("O2", "Better trained");
    private static final List<Objective> BEFORE = List.of(FEWER, BETTER);

    @Test
    void theFirstAreNumberedInTheirOrder() {
        assertThat(numbered(List.of("Fewer vacancies", "Better trained"), List.of(), 0))
                .isEqualTo(BEFORE);
    }

    @Test
    void whatSaysTheSameKeepsItsReferenceWhereverItStands() {
        assertThat(numbered(List.of("Better trained", "Fewer vacancies"), BEFORE, 2))
                .containsExactly(BETTER, FEWER);
    }

    @Test
    void whatIsRewordedInItsPlaceKeepsItsReference() {
        assertThat(numbered(List.of("Half the vacancies", "Better trained"), BEFORE, 2))
                .containsExactly(new Objective("O1", "Half the vacancies"), BETTER);
    }

    @Test
    void aReferenceOfARemovedObjectiveIsNeverGivenAgain() {
        assertThat(numbered(List.of("Fewer vacancies", "Healthier"), List.of(FEWER), 2))
                .containsExactly(FEWER, new Objective("O3", "Healthier"));
    }

    @Test
    void oneThatIsPutBetweenIsNew() {
        assertThat(numbered(List.of("Fewer vacancies", "Healthier", "Better trained"), BEFORE, 2))
                .containsExactly(FEWER, new Objective("O3", "Healthier"), BETTER);
    }

    @Test
    void theSameTextTwiceIsTwoObjectives() {
        assertThat(numbered(List.of("Fewer vacancies", "Fewer vacancies"), List.of(FEWER), 1))
                .containsExactly(FEWER, new Objective("O2", "Fewer vacancies"));
    }
}
