package org.waymark.query.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.waymark.events.DecisionAssignment;
import org.waymark.events.DecisionContent;
import org.waymark.events.DecisionEvent.DecisionAssigned;
import org.waymark.events.DecisionEvent.DecisionCompleted;
import org.waymark.events.DecisionEvent.DecisionCorrected;
import org.waymark.events.DecisionEvent.DecisionDropped;
import org.waymark.events.DecisionEvent.DecisionProgressReported;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.DecisionEvent.DecisionReopened;
import org.waymark.events.DecisionEvent.DecisionWithdrawn;
import org.waymark.events.HeldMeeting;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** Reviews and decisions, at random. */
final class RandomMeetings {

    private final Random random;
    private final Consumer<WaymarkEvent> tell;
    private final int most;
    private final Map<StrategyCode, Meeting> meetings = new HashMap<>();
    private final Map<StrategyCode, List<String>> decisions = new HashMap<>();
    private int number;

    /** @param most how many decisions are taken in one */
    RandomMeetings(Random random, Consumer<WaymarkEvent> tell, int most) {
        this.random = random;
        this.tell = tell;
        this.most = most;
    }

    /** A review that is not over. */
    private record Meeting(String ref, LocalDate date, boolean held, int decided) {}

    /** What a command may say it carries out. */
    Optional<String> anyDecision(StrategyCode code) {
        List<String> some = decisions.getOrDefault(code, List.of());
        return some.isEmpty() ? Optional.empty() : Optional.of(random.nextBoolean() ? some.getFirst() : some.getLast());
    }

    void next(StrategyCode code) {
        Meeting meeting = meetings.get(code);
        if (meeting == null) {
            schedule(code);
        } else if (meeting.held()) {
            meet(code, meeting);
        } else {
            prepare(code, meeting);
        }
    }

    private void schedule(StrategyCode code) {
        Meeting meeting = new Meeting("M" + ++number, LocalDate.of(2023, 4, 1).plusDays(random.nextInt(600)), false, 0);
        meetings.put(code, meeting);
        ReviewKind kind = ReviewKind.values()[random.nextInt(ReviewKind.values().length)];
        tell.accept(new ReviewScheduled(code, meeting.ref(), kind, meeting.date(), null, "Steering group"));
    }

    private void prepare(StrategyCode code, Meeting meeting) {
        switch (random.nextInt(4)) {
            case 0 -> {
                LocalDate after = meeting.date().plusDays(7);
                tell.accept(new ReviewRescheduled(code, meeting.ref(), meeting.date(), after));
                meetings.put(code, new Meeting(meeting.ref(), after, false, 0));
            }
            case 1 -> {
                tell.accept(new ReviewCancelled(code, meeting.ref()));
                meetings.remove(code);
            }
            default -> {
                tell.accept(new ReviewHeld(code, meeting.ref(), List.of("coordinator", "member"), List.of("sponsor")));
                meetings.put(code, new Meeting(meeting.ref(), meeting.date(), true, 0));
            }
        }
    }

    private void meet(StrategyCode code, Meeting meeting) {
        List<String> taken = decisions.getOrDefault(code, List.of());
        if (!taken.isEmpty() && random.nextInt(4) == 0) {
            correct(code, meeting, taken.getLast());
        } else if (random.nextBoolean() && meeting.decided() < most) {
            meetings.put(code, new Meeting(meeting.ref(), meeting.date(), true, meeting.decided() + 1));
            String ref = "D" + ++number;
            decisions.computeIfAbsent(code, it -> new ArrayList<>()).add(ref);
            tell.accept(new DecisionRecorded(
                    code,
                    ref,
                    meeting.ref(),
                    "Decision " + ref,
                    null,
                    List.of("Steering group"),
                    List.of(),
                    null,
                    null));
        } else {
            tell.accept(new ReviewClosed(code, meeting.ref(), "All was said"));
            meetings.remove(code);
        }
    }

    private void correct(StrategyCode code, Meeting meeting, String decision) {
        switch (random.nextInt(6)) {
            case 0 ->
                tell.accept(new ReviewCorrected(
                        code,
                        meeting.ref(),
                        held(meeting.date()),
                        held(meeting.date().plusDays(random.nextInt(5)))));
            case 1 ->
                tell.accept(new DecisionCorrected(
                        code, decision, content(meeting.date(), "Before"), content(meeting.date(), "After")));
            case 2 -> tell.accept(new DecisionWithdrawn(code, decision));
            default -> follow(code, meeting.date(), decision);
        }
    }

    private void follow(StrategyCode code, LocalDate day, String decision) {
        tell.accept(
                switch (random.nextInt(5)) {
                    case 0 ->
                        new DecisionAssigned(
                                code,
                                decision,
                                new DecisionAssignment(null, null),
                                new DecisionAssignment("lead", day.plusDays(random.nextInt(90))));
                    case 1 -> new DecisionProgressReported(code, decision, "Half of it is done");
                    case 2 -> new DecisionCompleted(code, decision, "All of it is done");
                    case 3 -> new DecisionDropped(code, decision);
                    default -> new DecisionReopened(code, decision);
                });
    }

    private static HeldMeeting held(LocalDate day) {
        return new HeldMeeting(day, List.of("coordinator", "lead"), List.of(), null);
    }

    private static DecisionContent content(LocalDate day, String text) {
        return new DecisionContent(day, null, text, null, List.of("Steering group"), List.of(), null, null);
    }
}
