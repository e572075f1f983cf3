package org.waymark.command.note;

import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.noteCorrected;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.schema.Ref;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;

/** A note that was a mistake is corrected by who wrote it, or by the coordinator. */
class CorrectNoteTest extends EntityTest {

    private static final DecisionContext ITS_AUTHOR = as("lead", Role.LEAD, "The month was wrong");

    private static CorrectNote correct(int note, String text) {
        return new CorrectNote(SG23, new Ref("P1"), note, text);
    }

    private Given noted() {
        return givenThemeAnd(projectRegistered()).and(noteAdded(), as(Role.LEAD));
    }

    @Test
    void isCorrectedByItsAuthor() {
        noted().when(correct(1, " The fair is booked for October "), ITS_AUTHOR)
                .success()
                .events(noteCorrected())
                .eventsSatisfy(stamped(Map.of("actor", "lead", "reason", "The month was wrong")));
    }

    @Test
    void isCorrectedByTheCoordinator() {
        noted().when(correct(1, "The fair is booked for October"), because("The month was wrong"))
                .success()
                .events(noteCorrected());
    }

    @Test
    void isCorrectedAgain() {
        noted().and(noteCorrected(), because("The month was wrong"))
                .when(correct(1, "The fair is off"), ITS_AUTHOR)
                .success()
                .events(new NoteCorrected(SG23, "P1", 1, noteCorrected().after(), "The fair is off"));
    }

    @Test
    void isOneOfSeveral() {
        noted().and(new NoteAdded(SG23, "P1", "The room is too small"), as(Role.LEAD))
                .when(correct(2, "The room is large"), ITS_AUTHOR)
                .success()
                .events(new NoteCorrected(SG23, "P1", 2, "The room is too small", "The room is large"));
    }

    @Test
    void refusesEverybodyElse() {
        noted().when(correct(1, "The fair is off"), as("somebody", Role.LEAD, "I know better"))
                .exceptionSatisfies(refusal("note.not-author"))
                .events();
    }

    @Test
    void needsAReason() {
        noted().when(correct(1, "The fair is off"))
                .exceptionSatisfies(refusal("note.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesTheTextItHas() {
        noted().when(correct(1, noteAdded().text()), ITS_AUTHOR)
                .exceptionSatisfies(refusal("note.unchanged", "text"))
                .events();
    }

    @Test
    void refusesNotesThatAreNotThere() {
        Given still = after(noted().when(correct(2, "The fair is off"), ITS_AUTHOR)
                .exceptionSatisfies(refusal("note.unknown", "note"))
                .events());
        still.when(correct(0, "The fair is off"), ITS_AUTHOR)
                .exceptionSatisfies(refusal("note.unknown", "note"))
                .events();
    }

    @Test
    void refusesACaseThatIsNotThere() {
        givenThemeAnd()
                .when(correct(1, "The fair is off"), ITS_AUTHOR)
                .exceptionSatisfies(refusal("case.unknown", "item"))
                .events();
    }

    @Test
    void isPossibleInAStrategyThatIsClosed() {
        noted().and(StrategyEvents.strategyAdopted(), as(Role.COORDINATOR))
                .and(StrategyEvents.strategyClosed(), as(Role.COORDINATOR))
                .when(correct(1, "The fair is booked for October"), ITS_AUTHOR)
                .success();
    }
}
