package org.waymark.command.review;

import org.waymark.command.refusal.Refusal;
import org.waymark.events.DecisionContent;

/** One decision, as far as rules ask about it. */
record Decided(String ref, DecisionContent content, boolean withdrawn) {

    Decided withContent(DecisionContent other) {
        return new Decided(ref, other, withdrawn);
    }

    Decided withdraw() {
        return new Decided(ref, content, true);
    }

    /** @throws Refusal if it was withdrawn */
    void mustCount() {
        if (withdrawn) {
            throw Refusal.at(
                    "decision",
                    Refusal.Kind.RULE,
                    "decision.withdrawn",
                    "Decision " + ref + " was withdrawn, so it cannot be changed. Record a new decision instead.");
        }
    }
}
