package org.waymark.query.review;

import static org.waymark.query.views.Appending.firstAndLast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.events.HeldMeeting;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A meeting.
 *
 * @param title     what it is called; null for the name of its kind
 * @param body      who meets; null where that is not said
 * @param moves     the first time it was put on another date, and the last ones, in order: {@value #MOVES} at most
 * @param date      the day it is planned for; the day it was held is another
 * @param took      what is recorded of it since it was held, as it was last corrected; null until then
 * @param corrections the first one and the last, {@value #CORRECTIONS} at most, in order
 * @param scheduled who put it in the calendar, and when
 * @param held      who recorded that it took place; null until then. Its position is what people had before them
 * @param closed    null until all that was decided is recorded
 * @param cancelled null unless it will not be held
 * @param changed   the last thing that happened to it
 */
public record ReviewView(
        StrategyCode strategy,
        String ref,
        ReviewKind kind,
        LocalDate date,
        @Nullable String title,
        @Nullable String body,
        List<Rescheduling> moves,
        @Nullable HeldMeeting took,
        List<Correction> corrections,
        Provenance scheduled,
        @Nullable Provenance held,
        @Nullable Provenance closed,
        @Nullable Provenance cancelled,
        Provenance changed)
        implements CurrentState {

    /** How many of its moves are kept: few meetings are moved more often. */
    static final int MOVES = 20;

    /** How many corrections are kept: few meetings need more. */
    static final int CORRECTIONS = 10;

    /** The status of a review. */
    public enum Status {
        SCHEDULED("Scheduled"),
        HELD("Held"),
        CLOSED("Closed"),
        CANCELLED("Cancelled");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** It was put on another date: by whom, when and why. */
    public record Rescheduling(LocalDate before, LocalDate after, Provenance stamp) {}

    /**
     * What was recorded of it was corrected.
     *
     * @param before what was recorded until then
     * @param stamp  who corrected it, when and why
     */
    public record Correction(HeldMeeting before, Provenance stamp) {}

    public Status status() {
        if (cancelled != null) {
            return Status.CANCELLED;
        }
        return closed != null ? Status.CLOSED : held != null ? Status.HELD : Status.SCHEDULED;
    }

    /** What it is called. */
    public String name() {
        return title == null ? kind.title() : title;
    }

    /** Whether its date has passed and it was neither held nor cancelled. */
    public boolean overdueOn(LocalDate day) {
        return status() == Status.SCHEDULED && date.isBefore(day);
    }

    /**
     * The meeting before a moment: the last that was held before this position. At the very position of a meeting that is
     * the one before it, so that what is shown there moved since people met last.
     */
    public static Optional<ReviewView> lastHeldBefore(Collection<ReviewView> reviews, long position) {
        return reviews.stream()
                .filter(review -> review.heldAt() >= 0 && review.heldAt() < position)
                .max(Comparator.comparingLong(ReviewView::heldAt));
    }

    /** The same among the reviews of one kind. */
    public static Optional<ReviewView> lastHeldBefore(Collection<ReviewView> reviews, ReviewKind kind, long position) {
        return lastHeldBefore(
                reviews.stream().filter(review -> review.kind() == kind).toList(), position);
    }

    /** The position at which it was held; -1 before that. */
    public long heldAt() {
        return held == null ? -1 : held.position();
    }

    /** The day it was held; null until it was. */
    public @Nullable LocalDate heldOn() {
        return took == null ? null : took.heldOn();
    }

    /** The day it was held, or else the day it is planned for. */
    public LocalDate day() {
        return took == null ? date : took.heldOn();
    }

    /** Who came; empty before it is held. */
    public List<String> attendees() {
        return took == null ? List.of() : took.attendees();
    }

    /** Who sent apologies; empty before it is held. */
    public List<String> apologies() {
        return took == null ? List.of() : took.apologies();
    }

    /** What was said of it when it was closed; null where nothing was. */
    public @Nullable String summary() {
        return took == null ? null : took.summary();
    }

    /** The same on another date. */
    ReviewView withDate(LocalDate date, List<Rescheduling> moves) {
        return with(other -> {
            other.date = date;
            other.moves = moves;
        });
    }

    /** The same, held with these people. */
    ReviewView withHeld(HeldMeeting meeting, Provenance held) {
        return with(other -> {
            other.took = meeting;
            other.held = held;
        });
    }

    /** The same, with others who attend or sent apologies. */
    ReviewView withAttendance(HeldMeeting after) {
        return with(other -> other.took = after);
    }

    /** The same, closed with a summary. */
    ReviewView withClosed(@Nullable String summary, Provenance closed) {
        return with(other -> {
            other.took = took == null ? null : took.withSummary(summary);
            other.closed = closed;
        });
    }

    /** The same, corrected. */
    ReviewView withCorrected(HeldMeeting before, HeldMeeting after, Provenance stamp) {
        return with(other -> {
            other.took = after;
            other.corrections = firstAndLast(CORRECTIONS, corrections, new Correction(before, stamp));
        });
    }

    /** The same, cancelled. */
    ReviewView withCancelled(Provenance cancelled) {
        return with(other -> other.cancelled = cancelled);
    }

    /** The same, changed by somebody. */
    ReviewView withChanged(Provenance changed) {
        return with(other -> other.changed = changed);
    }

    private ReviewView with(Consumer<ReviewChange> change) {
        ReviewChange other = new ReviewChange(this);
        change.accept(other);
        return other.made();
    }
}
