package org.waymark.query.review;

import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.strategy.Member;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;

/** What the overview shows of reviews and decisions. */
public final class ReviewOverview {

    private ReviewOverview() {}

    /** How decisions changed. */
    enum Change implements ChangeKind {
        DECIDED("Decisions");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What of a review is due on a day. */
    enum Date implements DateKind {
        REVIEW("Meeting");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** As now corrected for a day, what was only put in the calendar later is left out. */
    static List<ReviewView> reviews(StrategyMoment moment) {
        return moment.snapshot().all(REVIEWS).stream()
                .filter(review ->
                        !moment.corrected() || !review.scheduled().asAt().isAfter(moment.day()))
                .toList();
    }

    /** The same of what was only decided later. */
    public static List<DecisionView> decisions(StrategyMoment moment) {
        return moment.snapshot().all(DECISIONS).stream()
                .filter(decision ->
                        !moment.corrected() || !decision.content().decidedOn().isAfter(moment.day()))
                .toList();
    }

    /** Those that were neither held nor cancelled. */
    static List<ReviewView> scheduled(StrategyMoment moment) {
        return reviews(moment).stream()
                .filter(review -> review.status() == ReviewView.Status.SCHEDULED)
                .toList();
    }

    /** Those in the calendar, and the next of each kind that is not, as the reporting cycle has it. */
    static List<NextDate> dates(StrategyMoment moment) {
        List<ReviewView> reviews = reviews(moment);
        List<String> everybody = everybody(moment.strategy());
        Stream<NextDate> scheduled = reviews.stream()
                .map(review -> new NextDate(
                        review.day(),
                        Date.REVIEW,
                        review.ref(),
                        review.name(),
                        status(review),
                        review.took() == null ? everybody : review.attendees()));
        Stream<NextDate> due = ReviewCalendar.due(moment.strategy(), reviews, moment.day()).stream()
                .filter(next -> next.review() == null)
                .map(next -> new NextDate(
                        next.date(), Date.REVIEW, null, next.kind().title() + ", from the reporting cycle", everybody));
        return Stream.concat(scheduled, due).toList();
    }

    private static NextDate.Status status(ReviewView review) {
        return switch (review.status()) {
            case SCHEDULED -> NextDate.Status.EXPECTED;
            case HELD, CLOSED -> NextDate.Status.HAPPENED;
            case CANCELLED -> NextDate.Status.CANCELLED;
        };
    }

    /** Who may come to a meeting that was not held yet: whoever has a role in the strategy. */
    static List<String> everybody(StrategyView strategy) {
        return Stream.of(
                        Stream.ofNullable(strategy.charter().sponsor()),
                        Stream.ofNullable(strategy.charter().coordinator()),
                        strategy.members().stream().map(Member::person))
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    static List<ChangeSince> decidedSince(StrategyMoment moment, long position) {
        return decisions(moment).stream()
                .filter(decision -> decision.counts() && decision.recorded().position() > position)
                .map(decision -> new ChangeSince(
                        Change.DECIDED,
                        decision.ref(),
                        decision.text(),
                        decision.status() == DecisionStatus.OPEN
                                ? null
                                : Formats.lowerCase(decision.status().title()),
                        decision.rationale()))
                .toList();
    }
}
