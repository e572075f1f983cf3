package org.waymark.query.review;

import static org.waymark.query.review.AgendaFold.AGENDAS;

import java.util.List;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;
import org.waymark.query.kinds.WorkItem.Due;
import org.waymark.query.kinds.WorkKind;

/** The meetings that people attend, and what is still to be recorded of them. */
final class MeetingWork {

    private MeetingWork() {}

    static List<WorkItem> of(StrategyMoment moment) {
        return ReviewOverview.scheduled(moment).stream()
                .map(review -> review.overdueOn(moment.day()) ? toRecord(review, moment) : toCome(review, moment))
                .toList();
    }

    private static WorkItem toRecord(ReviewView review, StrategyMoment moment) {
        return WorkItem.of(
                        WorkKind.MEETING_TO_RECORD,
                        review.ref(),
                        review.name(),
                        moment.strategy().coordinators())
                .due(Due.on(review.date(), "Meeting was due"))
                .by("hold")
                .by("reschedule");
    }

    /** Its pack is ready once its agenda is planned; where that changed, it is so anew. */
    private static WorkItem toCome(ReviewView review, StrategyMoment moment) {
        long planned = moment.snapshot()
                .one(AGENDAS, review.ref())
                .filter(agenda -> !agenda.items().isEmpty())
                .map(agenda -> agenda.changed().position())
                .orElse(-1L);
        return WorkItem.of(WorkKind.MEETING, review.ref(), review.name(), ReviewOverview.everybody(moment.strategy()))
                .due(Due.on(review.date(), "Meeting"))
                .since(planned)
                .at("/reviews/" + review.ref());
    }
}
