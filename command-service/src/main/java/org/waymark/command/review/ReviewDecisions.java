package org.waymark.command.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.command.cases.CommandDay;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.Charter;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The rules about reviews. */
final class ReviewDecisions {

    private final Clock clock;

    /** @param clock tells today, after which the next date by the reporting cycle is sought */
    ReviewDecisions(Clock clock) {
        this.clock = clock;
    }

    Decision schedule(ReviewCalendarState reviews, ScheduleReview command, DecisionContext context) {
        Charter charter = reviews.strategy().mustExist(command.strategy());
        ReviewKind kind = command.kind();
        Optional<Rhythm> rhythm = reviews.strategy().cycle().rhythm(kind);
        LocalDate date = command.date();
        if (date == null) {
            Rhythm its = rhythm.orElseThrow(
                    () -> Refusal.at(
                            "date",
                            Refusal.Kind.RULE,
                            "review.no-rhythm",
                            "The reporting cycle has no interval for this kind of meeting. Give a date, or set the cycle first."));
            date = reviews.next(its, charter.from(), today(charter, context));
        }
        if (kind != ReviewKind.OTHER && reviews.hasOn(kind, date)) {
            throw Refusal.at(
                    "date",
                    Refusal.Kind.RULE,
                    "review.date-taken",
                    "A meeting of this kind is already scheduled for " + date + ". Give another date.");
        }
        String ref = reviews.ref(command.ref(), ReviewFeature.REVIEW);
        String body = command.body() == null ? rhythm.map(Rhythm::body).orElse(null) : command.body();
        return Decision.of(ref, new ReviewScheduled(command.strategy(), ref, kind, date, command.title(), body));
    }

    static Decision reschedule(ReviewCalendarState reviews, RescheduleReview command, DecisionContext context) {
        Review review = reviews.mustHave(command.strategy(), command.review());
        review.mustBeScheduled();
        if (review.date().equals(command.date())) {
            throw Refusal.at(
                    "date",
                    Refusal.Kind.RULE,
                    "review.same-date",
                    "Meeting " + review.ref() + " is already on " + command.date() + ". Give another date.");
        }
        context.needsReason("review.reason-missing", "Enter a reason for rescheduling the meeting.");
        return Decision.of(
                review.ref(), new ReviewRescheduled(command.strategy(), review.ref(), review.date(), command.date()));
    }

    static Decision cancel(ReviewCalendarState reviews, CancelReview command, DecisionContext context) {
        Review review = reviews.mustHave(command.strategy(), command.review());
        review.mustBeScheduled();
        context.needsReason("review.reason-missing", "Enter a reason for cancelling the meeting.");
        return Decision.of(review.ref(), new ReviewCancelled(command.strategy(), review.ref()));
    }

    static Decision hold(ReviewCalendarState reviews, HoldReview command, DecisionContext context) {
        Review review = reviews.mustHave(command.strategy(), command.review());
        review.mustBeScheduled();
        Strategy strategy = reviews.strategy();
        strategy.mustBeMembers("attendees", command.attendees());
        strategy.mustBeMembers("apologies", command.apologies());
        ReviewCorrections.mustNotBeBoth("apologies", command.attendees(), command.apologies());
        Attendance.mustNameSomebody(command.attendees(), context);
        return Decision.of(
                review.ref(),
                new ReviewHeld(command.strategy(), review.ref(), command.attendees(), command.apologies()));
    }

    Decision close(ReviewCalendarState reviews, CloseReview command, DecisionContext context) {
        Review review = reviews.mustHave(command.strategy(), command.review());
        review.mustBeHeld();
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new ReviewClosed(command.strategy(), review.ref(), command.summary()));
        if (!Boolean.FALSE.equals(command.scheduleNext())) {
            next(reviews, command.strategy(), review, context).ifPresent(events::add);
        }
        return new Decision(review.ref(), events, null);
    }

    /** The next review of the same kind, unless one is scheduled already, or none is due by the cycle. */
    private Optional<ReviewScheduled> next(
            ReviewCalendarState reviews, StrategyCode strategy, Review closed, DecisionContext context) {
        if (reviews.hasScheduled(closed.kind())) {
            return Optional.empty();
        }
        Charter charter = reviews.strategy().mustExist(strategy);
        return reviews.strategy().cycle().rhythm(closed.kind()).map(rhythm -> {
            LocalDate date = reviews.next(rhythm, charter.from(), today(charter, context));
            return new ReviewScheduled(
                    strategy,
                    reviews.ref(null, ReviewFeature.REVIEW),
                    closed.kind(),
                    date,
                    null,
                    rhythm.body() == null ? closed.body() : rhythm.body());
        });
    }

    /** The as-at date of the command, or else today in the strategy's time zone. */
    private LocalDate today(Charter charter, DecisionContext context) {
        return CommandDay.of(context, clock, charter.timeZone());
    }
}
