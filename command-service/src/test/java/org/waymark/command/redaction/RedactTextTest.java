package org.waymark.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

class RedactTextTest extends RedactionTest {

    private static RedactText redact(long position, String... fields) {
        return new RedactText(SG23, position, List.of(fields));
    }

    @Test
    void asksForATextToGo() {
        givenTheNote()
                .when(redact(5, "text"), administrator())
                .success()
                .events(requested("X1", "text"))
                .eventsSatisfy(stamped(
                        Map.of("actor", "administrator", "role", "ADMINISTRATOR", "reason", LAW, "answerId", "X1")));
    }

    @Test
    void asksForSeveralTextsAndTheReasonAtOnce() {
        givenTheNote()
                .when(redact(4, "comment", "reason", "helpNeeded"), administrator())
                .success()
                .events(new TextRedactionRequested(
                        SG23, "X1", 4, "StageProgressReported", "P1", List.of("comment", "reason", "helpNeeded")));
    }

    @Test
    void whatIsRecordedDoesNotRepeatTheText() {
        givenTheNote()
                .when(redact(5, "text"), administrator())
                .success()
                .eventsSatisfy(events -> assertThat(events.toString()).doesNotContain("The fair is booked"));
    }

    @Test
    void givesEachRequestARefOfItsOwn() {
        givenAsked("text").when(redact(5, "reason"), administrator()).success().events(requested("X2", "reason"));
    }

    @Test
    void takesATextAgainThatWasDeclined() {
        givenAsked("text")
                .and(declined("X1"), as("sponsor", Role.SPONSOR, "It is needed"))
                .when(redact(5, "text"), administrator())
                .success()
                .events(requested("X2", "text"));
    }

    @Test
    void refusesATextThatWasAlreadyAskedFor() {
        givenAsked("text")
                .when(redact(5, "text"), administrator())
                .exceptionSatisfies(refusal("redaction.already-asked", "fields"))
                .exceptionSatisfies(failure -> assertThat(failure).hasMessageEndingWith("Choose from these: reason."))
                .events();
    }

    @Test
    void needsToKnowWhichTextsAndSaysWhichThereAre() {
        givenTheNote()
                .when(redact(4), administrator())
                .exceptionSatisfies(refusal("redaction.fields-missing", "fields"))
                .exceptionSatisfies(failure ->
                        assertThat(failure).hasMessageEndingWith("Choose from these: comment, helpNeeded, reason."))
                .events();
    }

    @Test
    void refusesAFieldThatIsNoText() {
        givenTheNote()
                .when(redact(5, "item"), administrator())
                .exceptionSatisfies(refusal("redaction.not-a-text", "fields"))
                .exceptionSatisfies(
                        failure -> assertThat(failure).hasMessageEndingWith("Choose from these: text, reason."))
                .events();
    }

    @Test
    void needsAReason() {
        givenTheNote()
                .when(redact(5, "text"), as(Role.ADMINISTRATOR))
                .exceptionSatisfies(refusal("redaction.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesAReasonThatIsTooLongToStandInPlaceOfAText() {
        givenTheNote()
                .when(redact(5, "text"), as("administrator", Role.ADMINISTRATOR, "x".repeat(201)))
                .exceptionSatisfies(refusal("redaction.reason-too-long", "reason"))
                .events();
    }

    @Test
    void refusesAPositionWithNothingOfTheStrategy() {
        givenTheNote()
                .when(redact(7, "activities"), administrator())
                .exceptionSatisfies(refusal("redaction.position-unknown", "position"))
                .events();
        givenTheNote()
                .when(redact(99, "text"), administrator())
                .exceptionSatisfies(refusal("redaction.position-unknown", "position"))
                .events();
    }

    @Test
    void refusesAStepOfARedaction() {
        givenTheNote()
                .when(redact(6, "reason"), administrator())
                .exceptionSatisfies(refusal("redaction.of-redaction", "position"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(new RedactText(new StrategyCode("NONE"), 5L, List.of("text")), administrator())
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }
}
