package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/** Facts about reviews and decisions with fixed ids and dates, for tests. */
public final class ReviewEvents {

    private ReviewEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                scheduled(),
                rescheduled(),
                cancelled(),
                held(),
                closed(),
                corrected(),
                followed(),
                decisionCorrected(),
                decisionAssigned(),
                decisionProgressReported(),
                decisionCompleted(),
                decisionDropped(),
                decisionReopened(),
                decisionWithdrawn());
    }

    private static MeetingBuilder meeting(String ref) {
        return StrategyBuilder.strategy(SG23).meeting(ref);
    }

    public static ReviewScheduled scheduled() {
        return scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 12));
    }

    public static ReviewScheduled scheduled(String ref, ReviewKind kind, LocalDate date) {
        return meeting(ref).kind(kind).on(date).titled("First quarter").scheduled();
    }

    public static ReviewRescheduled rescheduled() {
        return new ReviewRescheduled(SG23, "M1", LocalDate.of(2023, 7, 12), LocalDate.of(2023, 7, 19));
    }

    public static ReviewCancelled cancelled() {
        return new ReviewCancelled(SG23, "M1");
    }

    public static ReviewHeld held() {
        return held("M1");
    }

    public static ReviewHeld held(String ref) {
        return meeting(ref).withApologiesFrom("sponsor").heldWith("coordinator", "member");
    }

    public static ReviewClosed closed() {
        return new ReviewClosed(SG23, "M1", "On course, with one project in need of funding");
    }

    /** Somebody was forgotten, and the day was that of the invitation. */
    public static ReviewCorrected corrected() {
        return new ReviewCorrected(
                SG23,
                "M1",
                new HeldMeeting(
                        LocalDate.of(2023, 7, 12),
                        List.of("coordinator", "member"),
                        List.of("sponsor"),
                        "On course, with one project in need of funding"),
                new HeldMeeting(
                        LocalDate.of(2023, 7, 13),
                        List.of("coordinator", "member", "lead"),
                        List.of("sponsor"),
                        "On course, with two projects in need of funding"));
    }

    public static DecisionCorrected decisionCorrected() {
        DecisionContent before = DecisionContent.of(followed(), LocalDate.of(2023, 7, 12));
        return new DecisionCorrected(
                SG23,
                "D1",
                before,
                new DecisionContent(
                        before.decidedOn(),
                        before.review(),
                        "Fund three more places from April",
                        before.rationale(),
                        before.decidedBy(),
                        before.items(),
                        before.owner(),
                        LocalDate.of(2023, 10, 31)));
    }

    /** Somebody else carries it out, and a month later. */
    public static DecisionAssigned decisionAssigned() {
        return new DecisionAssigned(
                SG23,
                "D1",
                new DecisionAssignment("lead", LocalDate.of(2023, 9, 30)),
                new DecisionAssignment("coordinator", LocalDate.of(2023, 10, 31)));
    }

    public static DecisionProgressReported decisionProgressReported() {
        return new DecisionProgressReported(SG23, "D1", "Both places are advertised");
    }

    public static DecisionCompleted decisionCompleted() {
        return new DecisionCompleted(SG23, "D1", "Both places are funded and filled");
    }

    public static DecisionDropped decisionDropped() {
        return new DecisionDropped(SG23, "D1");
    }

    public static DecisionReopened decisionReopened() {
        return new DecisionReopened(SG23, "D1");
    }

    public static DecisionWithdrawn decisionWithdrawn() {
        return new DecisionWithdrawn(SG23, "D1");
    }

    /** What the meeting decided, with who carries it out by when. */
    public static DecisionRecorded followed() {
        return StrategyBuilder.strategy(SG23)
                .decision("D1")
                .at("M1")
                .about("P1", "R1")
                .ownedBy("lead")
                .due(LocalDate.of(2023, 9, 30))
                .recorded();
    }

    /** Nobody was asked to carry it out. */
    public static DecisionRecorded decided() {
        return decided("D1", "M1");
    }

    public static DecisionRecorded decided(String ref, @Nullable String review) {
        return StrategyBuilder.strategy(SG23)
                .decision(ref)
                .at(review)
                .about("P1", "R1")
                .recorded();
    }
}
