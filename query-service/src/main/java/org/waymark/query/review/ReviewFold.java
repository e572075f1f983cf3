package org.waymark.query.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about reviews, and which decisions were recorded in each. */
public final class ReviewFold implements View<ReviewView> {

    public static final ReviewFold REVIEWS = new ReviewFold();

    private ReviewFold() {}

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReviewView> stateType() {
        return ReviewView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ReviewEvent event -> Optional.of(event.review());
            case DecisionRecorded decided -> Optional.ofNullable(decided.review());
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable ReviewView evolve(@Nullable ReviewView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case ReviewScheduled event -> new Draft(event, stamp).done(stamp);
            case ReviewEvent event -> {
                Draft draft = new Draft(known(before));
                draft.take(event, stamp);
                yield draft.done(stamp);
            }
            case DecisionRecorded decided -> before == null ? null : decided(before, decided, stamp);
            default -> before;
        };
    }

    private static ReviewView decided(ReviewView before, DecisionRecorded decided, Provenance stamp) {
        Draft draft = new Draft(before);
        draft.decisions = plus(draft.decisions, decided.decision());
        return draft.done(stamp);
    }

    private static ReviewView known(@Nullable ReviewView before) {
        return Objects.requireNonNull(before, "a review begins with ReviewScheduled");
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** A review that is being changed. */
    private static final class Draft {

        private final ReviewView was;
        private LocalDate date;
        private List<ReviewView.Rescheduling> moves;
        private List<String> attendees;
        private List<String> apologies;
        private @Nullable String summary;
        private List<String> decisions;
        private @Nullable Provenance held;
        private @Nullable Provenance closed;
        private @Nullable Provenance cancelled;

        Draft(ReviewScheduled event, Provenance stamp) {
            this(new ReviewView(
                    event.strategy(),
                    event.review(),
                    event.kind(),
                    event.date(),
                    event.title(),
                    event.body(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    stamp,
                    null,
                    null,
                    null,
                    stamp));
        }

        Draft(ReviewView was) {
            this.was = was;
            this.date = was.date();
            this.moves = was.moves();
            this.attendees = was.attendees();
            this.apologies = was.apologies();
            this.summary = was.summary();
            this.decisions = was.decisions();
            this.held = was.held();
            this.closed = was.closed();
            this.cancelled = was.cancelled();
        }

        void take(ReviewEvent event, Provenance stamp) {
            switch (event) {
                case ReviewScheduled ignored -> {}
                case ReviewRescheduled moved -> {
                    date = moved.after();
                    moves = plus(moves, new ReviewView.Rescheduling(moved.before(), moved.after(), stamp));
                }
                case ReviewCancelled ignored -> cancelled = stamp;
                case ReviewHeld meeting -> {
                    attendees = meeting.attendees();
                    apologies = meeting.apologies();
                    held = stamp;
                }
                case ReviewClosed end -> {
                    summary = end.summary();
                    closed = stamp;
                }
            }
        }

        ReviewView done(Provenance changed) {
            return new ReviewView(
                    was.strategy(),
                    was.ref(),
                    was.kind(),
                    date,
                    was.title(),
                    was.body(),
                    moves,
                    attendees,
                    apologies,
                    summary,
                    decisions,
                    was.scheduled(),
                    held,
                    closed,
                    cancelled,
                    changed);
        }
    }
}
