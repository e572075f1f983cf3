package org.waymark.query.review;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Comparator;
import java.util.List;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.StrategyMoment;

/** Which meetings need attention. */
final class ReviewAttention {

    private static final ListLink CALENDAR = new ListLink("Meetings", "reviews", "");

    private ReviewAttention() {}

    static List<AttentionSection> of(StrategyMoment moment) {
        return List.of(
                new AttentionSection(HeldReview.SECTION, AttentionRule.MEETING_HELD, CALENDAR, held(moment)),
                new AttentionSection(OverdueReview.SECTION, AttentionRule.MEETING_OVERDUE, CALENDAR, overdue(moment)));
    }

    private static List<HeldReview> held(StrategyMoment moment) {
        return ReviewOverview.reviews(moment).stream()
                .filter(review -> review.status() == ReviewView.Status.HELD)
                .map(review -> new HeldReview(review.ref(), review.name(), review.day()))
                .sorted(Comparator.comparing(HeldReview::heldOn))
                .toList();
    }

    private static List<OverdueReview> overdue(StrategyMoment moment) {
        return ReviewOverview.reviews(moment).stream()
                .filter(review -> review.overdueOn(moment.day()))
                .map(review -> new OverdueReview(
                        review.ref(), review.name(), review.date(), DAYS.between(review.date(), moment.day())))
                .sorted(Comparator.comparingLong(OverdueReview::days).reversed())
                .toList();
    }
}
