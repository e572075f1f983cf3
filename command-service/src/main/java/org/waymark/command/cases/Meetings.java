package org.waymark.command.cases;

import java.util.HashSet;
import java.util.Set;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.WaymarkEvent;

/** The meetings that were read of a strategy, for what names one of them. */
public final class Meetings {

    private final Set<String> known = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();

    public void evolve(WaymarkEvent event) {
        if (event instanceof ReviewEvent meeting) {
            known.add(meeting.review());
            if (meeting instanceof ReviewCancelled) {
                cancelled.add(meeting.review());
            }
        }
    }

    /** @throws Refusal if there is no such meeting, or it was cancelled */
    public void mustBe(Ref review) {
        if (!known.contains(review.value())) {
            throw Refusal.at(
                    "review",
                    Refusal.Kind.RULE,
                    "review.unknown",
                    "There is no meeting " + review
                            + " in this strategy. Check the reference, or schedule the meeting first.");
        }
        if (cancelled.contains(review.value())) {
            throw Refusal.at(
                    "review",
                    Refusal.Kind.RULE,
                    "review.cancelled",
                    "Meeting " + review + " was cancelled. Name another, or none.");
        }
    }
}
