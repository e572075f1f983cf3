package org.waymark.query.review;

import static org.waymark.query.review.ReviewFold.REVIEWS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.ReviewView.Correction;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.strategy.StrategyStatus;
import org.waymark.query.strategy.StrategyView;

/**
 * The reviews of a strategy, and when the next ones are due.
 *
 * @param position every event up to and with it is in the calendar
 * @param asOf     the moment it shows, as it was asked for
 * @param day      the day that “overdue” and “next” count from
 * @param next     for each kind that the reporting cycle has a rhythm for or that is still to come, the soonest first; none
 *     once the strategy is closed
 * @param reviews  the latest date first
 */
public record ReviewCalendar(
        StrategyCode strategy, long position, String asOf, LocalDate day, List<Next> next, List<Row> reviews) {

    /**
     * When a kind of review is held next.
     *
     * @param review  ref of the review that is in the calendar; null where it is only due by the reporting cycle
     * @param body    who meets; null where that is not said
     * @param overdue whether that day has passed
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Next(
            ReviewKind kind,
            LocalDate date,
            @Nullable String review,
            @Nullable String body,
            boolean overdue) {}

    /**
     * A review.
     *
     * @param title     what it is called
     * @param date      the day it is planned for
     * @param heldOn    the day it was held; null until it was
     * @param firstDate the date it had first, where it was moved; else null
     * @param overdue   whether its day has passed and nobody held or cancelled it
     * @param heldAt    the position at which it was held; null before
     * @param decisions refs of those that were recorded in it
     * @param corrections what was recorded of it before it was corrected, the first and the last, oldest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String ref,
            ReviewKind kind,
            String title,
            LocalDate date,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate firstDate,
            @Nullable String body,
            Status status,
            boolean overdue,
            List<String> attendees,
            List<String> apologies,
            @Nullable String summary,
            List<String> decisions,
            @Nullable Long heldAt,
            List<Correction> corrections) {

        /** The day it was held, or else the day it is planned for. */
        public LocalDate day() {
            return heldOn == null ? date : heldOn;
        }

        static Row of(ReviewView review, List<String> decisions, LocalDate day) {
            return new Row(
                    review.ref(),
                    review.kind(),
                    review.name(),
                    review.date(),
                    review.heldOn(),
                    review.moves().isEmpty() ? null : review.moves().getFirst().before(),
                    review.body(),
                    review.status(),
                    review.overdueOn(day),
                    review.attendees(),
                    review.apologies(),
                    review.summary(),
                    decisions,
                    review.held() == null ? null : review.heldAt(),
                    review.corrections());
        }
    }

    /** The calendar of a strategy. */
    static ReviewCalendar of(StrategyView strategy, StrategySnapshot snapshot) {
        return of(
                strategy,
                snapshot.all(REVIEWS),
                Reviews.decisionsByReview(snapshot),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.day());
    }

    /**
     * The calendar of these reviews.
     *
     * @param decisions refs of the decisions that were recorded in each review
     */
    static ReviewCalendar of(
            StrategyView strategy,
            Collection<ReviewView> reviews,
            Map<String, List<String>> decisions,
            long position,
            String asOf,
            LocalDate day) {
        return new ReviewCalendar(
                strategy.code(),
                position,
                asOf,
                day,
                due(strategy, reviews, day),
                reviews.stream()
                        .sorted(Comparator.comparing(ReviewView::day)
                                .reversed()
                                .thenComparingLong(review -> review.scheduled().position()))
                        .map(review -> Row.of(review, decisions.getOrDefault(review.ref(), List.of()), day))
                        .toList());
    }

    /** When each kind of review is held next, the soonest first. */
    static List<Next> due(StrategyView strategy, Collection<ReviewView> reviews, LocalDate day) {
        return strategy.status() == StrategyStatus.CLOSED ? List.of() : next(strategy, reviews, day);
    }

    private static List<Next> next(StrategyView strategy, Collection<ReviewView> reviews, LocalDate day) {
        return Stream.of(ReviewKind.values())
                .flatMap(kind -> next(kind, strategy, reviews, day).stream())
                .sorted(Comparator.comparing(Next::date))
                .toList();
    }

    private static Optional<Next> next(
            ReviewKind kind, StrategyView strategy, Collection<ReviewView> reviews, LocalDate day) {
        List<ReviewView> its = reviews.stream()
                .filter(review -> review.kind() == kind && review.status() != Status.CANCELLED)
                .sorted(Comparator.comparing(ReviewView::date))
                .toList();
        return its.stream()
                .filter(review -> review.status() == Status.SCHEDULED)
                .findFirst()
                .map(review -> new Next(kind, review.date(), review.ref(), review.body(), review.overdueOn(day)))
                .or(() -> strategy.cycle().rhythm(kind).map(rhythm -> due(rhythm, strategy, its, day)));
    }

    private static Next due(Rhythm rhythm, StrategyView strategy, List<ReviewView> its, LocalDate day) {
        LocalDate last = its.isEmpty() ? null : its.getLast().date();
        LocalDate date = rhythm.next(strategy.charter().from(), last, day);
        return new Next(rhythm.kind(), date, null, rhythm.body(), false);
    }
}
