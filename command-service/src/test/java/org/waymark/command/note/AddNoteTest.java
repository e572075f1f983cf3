package org.waymark.command.note;

import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class AddNoteTest extends EntityTest {

    private static final AddNote NOTE = new AddNote(SG23, new Ref("P1"), " The fair is booked for September ");

    @Test
    void addsANoteToAProject() {
        givenThemeAnd(projectRegistered())
                .when(NOTE, as("somebody", Role.LEAD))
                .success()
                .events(noteAdded());
    }

    @Test
    void addsANoteToAnAction() {
        givenThemeAnd(actionPlanned("P1")).when(NOTE, as(Role.MEMBER)).success().events(noteAdded());
    }

    @Test
    void refusesACaseThatIsNotThere() {
        givenThemeAnd(projectRegistered("P2"))
                .when(NOTE)
                .exceptionSatisfies(refusal("case.unknown", "item"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(NOTE)
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
