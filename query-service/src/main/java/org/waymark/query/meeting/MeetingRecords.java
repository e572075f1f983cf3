package org.waymark.query.meeting;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.AgendaFold.AGENDAS;
import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.meeting.MeetingRecord.Meeting;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.DecisionHistory;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.ReviewCalendar;
import org.waymark.query.review.ReviewView;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/** Puts the record of a meeting together, as of any moment. */
@Component
class MeetingRecords {

    private final CaseKinds kinds;

    MeetingRecords(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** The record of a meeting, if it was scheduled by then. */
    Optional<MeetingRecord> find(StrategySnapshot snapshot, String ref) {
        return snapshot.one(REVIEWS, ref).map(review -> record(snapshot, review));
    }

    private MeetingRecord record(StrategySnapshot snapshot, ReviewView review) {
        StrategyView strategy = Strategies.at(snapshot);
        PlannedAgenda agenda = PlannedAgenda.of(new StrategyMoment(strategy, snapshot), review, kinds);
        List<DecisionList.Row> decisions = snapshot.all(DECISIONS).stream()
                .filter(decision -> review.ref().equals(decision.review()))
                .map(decision -> DecisionList.Row.of(DecisionHistory.of(decision, snapshot)))
                .toList();
        MeetingItems items = new MeetingItems(
                agenda.items(),
                snapshot.one(AGENDAS, review.ref()).orElse(null),
                snapshot.some(CASES, MeetingItems.cases(agenda.items())),
                decisions,
                happened(snapshot, review));
        return new MeetingRecord(
                snapshot.strategy(),
                snapshot.position(),
                snapshot.asOf().toString(),
                meeting(review),
                agenda.planned(),
                items.all(),
                items.otherDecisions(),
                items.otherChanges(),
                next(strategy, snapshot, review));
    }

    /** What was recorded from when the meeting was held until it was closed; nothing before. */
    private static List<AuditEntry> happened(StrategySnapshot snapshot, ReviewView review) {
        Provenance held = review.held();
        Provenance closed = review.closed();
        return held == null
                ? List.of()
                : AuditTrail.between(
                        snapshot, held.position(), closed == null ? snapshot.position() : closed.position());
    }

    private static Meeting meeting(ReviewView review) {
        return new Meeting(
                review.ref(),
                review.kind(),
                review.name(),
                review.date(),
                review.heldOn(),
                review.body(),
                review.status(),
                review.attendees(),
                review.apologies(),
                review.summary());
    }

    /** The meeting of its kind that follows it, or else when the next is due by the reporting cycle. */
    private static ReviewCalendar.@Nullable Next next(
            StrategyView strategy, StrategySnapshot snapshot, ReviewView review) {
        return snapshot.all(REVIEWS).stream()
                .filter(other -> other.kind() == review.kind() && other.status() != Status.CANCELLED)
                .filter(other -> other.day().isAfter(review.day()))
                .min(Comparator.comparing(ReviewView::day))
                .map(other -> new ReviewCalendar.Next(
                        other.kind(), other.day(), other.ref(), other.body(), other.overdueOn(snapshot.day())))
                .or(() -> due(strategy, snapshot, review))
                .orElse(null);
    }

    private static Optional<ReviewCalendar.Next> due(
            StrategyView strategy, StrategySnapshot snapshot, ReviewView review) {
        return strategy.cycle()
                .rhythm(review.kind())
                .filter(rhythm -> strategy.closed() == null)
                .map(rhythm -> new ReviewCalendar.Next(
                        review.kind(),
                        rhythm.next(strategy.charter().from(), review.date(), snapshot.day()),
                        null,
                        rhythm.body(),
                        false));
    }
}
