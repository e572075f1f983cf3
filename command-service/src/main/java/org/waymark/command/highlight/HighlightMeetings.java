package org.waymark.command.highlight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;

/** The meetings of a strategy, as far as its highlight reports ask about them. */
final class HighlightMeetings {

    private final Map<String, Meeting> meetings = new LinkedHashMap<>();

    /** @param held the day on which it took place; null where it did not */
    private record Meeting(
            ReviewKind kind, boolean cancelled, @Nullable LocalDate held) {}

    /** @param asAt the day for which the event is true */
    void evolve(ReviewEvent event, LocalDate asAt) {
        switch (event) {
            case ReviewScheduled scheduled ->
                meetings.put(scheduled.review(), new Meeting(scheduled.kind(), false, null));
            case ReviewHeld _ -> held(event.review(), asAt);
            case ReviewCorrected corrected ->
                held(corrected.review(), corrected.after().heldOn());
            case ReviewCancelled _ ->
                meetings.computeIfPresent(event.review(), (ref, was) -> new Meeting(was.kind(), true, null));
            case ReviewRescheduled _, ReviewClosed _, AttendanceRecorded _ -> {}
        }
    }

    private void held(String review, LocalDate day) {
        meetings.computeIfPresent(review, (ref, was) -> new Meeting(was.kind(), false, day));
    }

    /** The day on which the last highlight meeting took place, if one did. */
    Optional<LocalDate> lastHeld() {
        return meetings.values().stream()
                .filter(meeting -> meeting.kind() == ReviewKind.HIGHLIGHT)
                .flatMap(meeting -> Stream.ofNullable(meeting.held()))
                .max(LocalDate::compareTo);
    }

    /**
     * Insists that a report can be for a meeting.
     *
     * @param field  where it was named
     * @param review null for no meeting
     * @throws Refusal if there is no such meeting, it is of another kind, or was cancelled
     */
    void mustBeForReports(String field, @Nullable String review) {
        if (review == null) {
            return;
        }
        Meeting meeting = meetings.get(review);
        if (meeting == null) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "review.unknown",
                    "There is no meeting " + review
                            + " in this strategy. Check the reference, or schedule the meeting first.");
        }
        if (meeting.kind() != ReviewKind.HIGHLIGHT) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "report.other-meeting",
                    "Meeting " + review + " is of the kind " + meeting.kind().title()
                            + ", and a highlight report is for one of the kind " + ReviewKind.HIGHLIGHT.title()
                            + ". Name such a meeting, or none.");
        }
        if (meeting.cancelled()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "review.cancelled",
                    "Meeting " + review + " was cancelled. Name another, or none.");
        }
    }
}
