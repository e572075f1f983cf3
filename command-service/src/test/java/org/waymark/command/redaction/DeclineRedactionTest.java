package org.waymark.command.redaction;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;

class DeclineRedactionTest extends RedactionTest {

    private static final DeclineRedaction DECLINE = new DeclineRedaction(SG23, new Ref("X1"));

    @Test
    void leavesTheTextWhereItIs() {
        givenAsked("text")
                .when(DECLINE, as("sponsor", Role.SPONSOR, "It names nobody"))
                .success()
                .events(declined("X1"))
                .eventsSatisfy(stamped(Map.of("actor", "sponsor", "reason", "It names nobody")));
    }

    @Test
    void needsAReason() {
        givenAsked("text")
                .when(DECLINE, as(Role.SPONSOR))
                .exceptionSatisfies(refusal("redaction.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesToDeclineTwice() {
        givenAsked("text")
                .and(declined("X1"), as(Role.SPONSOR))
                .when(DECLINE, as("sponsor", Role.SPONSOR, "It names nobody"))
                .exceptionSatisfies(refusal("redaction.already-decided"))
                .events();
    }

    @Test
    void refusesARedactionThatNobodyAskedFor() {
        givenTheNote()
                .when(DECLINE, as("sponsor", Role.SPONSOR, "It names nobody"))
                .exceptionSatisfies(refusal("redaction.unknown", "redaction"))
                .events();
    }
}
