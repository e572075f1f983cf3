package org.waymark.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.schema.Ref;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.Role;
import org.waymark.ledger.format.RedactionAttestation;

class ConfirmRedactionTest extends RedactionTest {

    private static final ConfirmRedaction CONFIRM = new ConfirmRedaction(SG23, new Ref("X1"));
    private static final RedactionAttestation NOTE = RedactionAttestation.ofPayload(5, REDACTED_NOTE);
    private static final RedactionAttestation REASON =
            RedactionAttestation.ofMetadata(5, Map.of("actor", "lead", "reason", SENTENCE));

    @Test
    void attestsWhatWillStandInPlaceOfTheText() {
        givenAsked("text")
                .when(CONFIRM, as(Role.SPONSOR))
                .success()
                .events(confirmed(NOTE, "text"))
                .eventsSatisfy(stamped(Map.of("actor", "sponsor", "role", "SPONSOR", "redacts", NOTE.text())));
    }

    @Test
    void attestsPayloadAndMetadataEachByAnEventOfItsOwn() {
        givenAsked("reason", "text")
                .when(CONFIRM, as(Role.SPONSOR))
                .success()
                .events(confirmed(NOTE, "text"), confirmed(REASON, "reason"))
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(event -> event.metadata().get("redacts"))
                        .containsExactly(NOTE.text(), REASON.text()));
    }

    @Test
    void countsOnWhatWasConfirmedBeforeEvenIfItIsNotCarriedOutYet() {
        TextRedactionConfirmed before = new TextRedactionConfirmed(
                SG23,
                "X0",
                4,
                "StageProgressReported",
                "P1",
                List.of("comment"),
                LocalDate.of(2023, 7, 1),
                "[earlier]",
                RedactionAttestation.ofPayload(4, "{}").text());
        givenTheNote()
                .and(before, as(Role.SPONSOR))
                .and(
                        new TextRedactionRequested(SG23, "X1", 4, "StageProgressReported", "P1", List.of("helpNeeded")),
                        administrator())
                .when(CONFIRM, as(Role.SPONSOR))
                .success()
                .eventsSatisfy(stamped(Map.of(
                        "redacts",
                        RedactionAttestation.ofPayload(
                                        4,
                                        recorded(4)
                                                .orElseThrow()
                                                .payload()
                                                .replace("As told by the team", "[earlier]")
                                                .replace("Funding for two places", SENTENCE))
                                .text())));
    }

    @Test
    void refusesToConfirmOnesOwnRequest() {
        givenTheNote()
                .and(requested("X1", "text"), as("both", Role.ADMINISTRATOR, LAW))
                .when(CONFIRM, as("both", Role.SPONSOR))
                .exceptionSatisfies(refusal("redaction.own-request"))
                .events();
    }

    @Test
    void refusesToConfirmTwice() {
        givenAsked("text")
                .and(confirmed(NOTE, "text"), as(Role.SPONSOR))
                .when(CONFIRM, as("other", Role.SPONSOR))
                .exceptionSatisfies(refusal("redaction.already-decided"))
                .events();
    }

    @Test
    void refusesWhatWasDeclined() {
        givenAsked("text")
                .and(declined("X1"), as(Role.SPONSOR))
                .when(CONFIRM, as(Role.SPONSOR))
                .exceptionSatisfies(refusal("redaction.already-decided"))
                .events();
    }

    @Test
    void refusesARedactionThatNobodyAskedFor() {
        givenTheNote()
                .when(CONFIRM, as(Role.SPONSOR))
                .exceptionSatisfies(refusal("redaction.unknown", "redaction"))
                .events();
    }
}
