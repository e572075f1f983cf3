package org.waymark.command.review;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.HeldMeeting;
import org.waymark.events.ReviewEvent.AttendanceRecorded;

/** The rules about who is recorded as attending a meeting. */
final class Attendance {

    private Attendance() {}

    static Decision record(ReviewCalendarState reviews, RecordAttendance command, DecisionContext context) {
        Review review = reviews.mustHave(command.strategy(), command.review());
        if (review.isClosed()) {
            throw Refusal.at(
                    "review",
                    Refusal.Kind.RULE,
                    "review.closed",
                    "Meeting " + review.ref() + " is closed. Correct its attendance, with a reason.");
        }
        review.mustBeHeld();
        HeldMeeting before = review.took();
        HeldMeeting after = before.withAttendance(command.attendees(), command.apologies());
        if (after.equals(before)) {
            throw Refusal.at(
                    "attendees",
                    Refusal.Kind.RULE,
                    "review.unchanged",
                    "This is the attendance already. Change who attends, or who sent apologies.");
        }
        List<String> known = Stream.concat(before.attendees().stream(), before.apologies().stream())
                .toList();
        reviews.strategy().mustBeMembers("attendees", without(command.attendees(), known));
        reviews.strategy().mustBeMembers("apologies", without(command.apologies(), known));
        ReviewCorrections.mustNotBeBoth("apologies", command.attendees(), command.apologies());
        mustNameSomebody(command.attendees(), context);
        return Decision.of(review.ref(), new AttendanceRecorded(command.strategy(), review.ref(), before, after));
    }

    /** @throws Refusal if nobody is named, and no reason is given for that */
    static void mustNameSomebody(List<String> attendees, DecisionContext context) {
        if (attendees.isEmpty() && context.reason() == null) {
            throw Refusal.at(
                    "attendees",
                    Refusal.Kind.RULE,
                    "review.nobody-attended",
                    "Enter who attended the meeting, or give a reason why you name nobody.");
        }
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter(each -> !these.contains(each)).toList();
    }
}
