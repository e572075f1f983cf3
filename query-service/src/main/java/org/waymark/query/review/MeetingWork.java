package org.waymark.query.review;

import java.util.List;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The meetings that people attend, and what is still to be recorded of them. */
final class MeetingWork {

    private MeetingWork() {}

    /** What a meeting wants. */
    enum Kind implements WorkKind {
        MEETING_TO_RECORD(
                "Meetings to record",
                "Their day has passed: record that they took place, or reschedule or cancel them.",
                true),
        MEETING("Meetings I attend", "The scheduled meetings of the strategies in which you have a role.", false);

        private final String title;
        private final String rule;
        private final boolean leads;

        Kind(String title, String rule, boolean leads) {
            this.title = title;
            this.rule = rule;
            this.leads = leads;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String rule() {
            return rule;
        }

        @Override
        public boolean leads() {
            return leads;
        }
    }

    static List<WorkItem> of(StrategyMoment moment) {
        return ReviewOverview.scheduled(moment).stream()
                .map(review -> review.overdueOn(moment.day()) ? toRecord(review, moment) : toCome(review, moment))
                .toList();
    }

    private static WorkItem toRecord(ReviewView review, StrategyMoment moment) {
        return WorkItem.of(
                        Kind.MEETING_TO_RECORD,
                        review.ref(),
                        review.name(),
                        moment.strategy().coordinators())
                .due(Due.on(review.date(), "Meeting was due"))
                .by("hold")
                .by("reschedule");
    }

    private static WorkItem toCome(ReviewView review, StrategyMoment moment) {
        return WorkItem.of(Kind.MEETING, review.ref(), review.name(), ReviewOverview.everybody(moment.strategy()))
                .due(Due.on(review.date(), "Meeting"))
                .at("/reviews/" + review.ref());
    }
}
