package org.waymark.query.review;

import static org.waymark.query.review.AgendaFold.AGENDAS;
import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SteeringCases;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;

/** Reviews, as a kind of case. */
@Component
final class ReviewCases extends SteeringCases {

    @Override
    public CaseKind kind() {
        return CaseKind.REVIEW;
    }

    @Override
    public String tab() {
        return "reviews";
    }

    @Override
    public String tabTitle() {
        return "Meetings";
    }

    @Override
    public Optional<ReviewCase> find(StrategyMoment moment, String ref, long from) {
        return moment.snapshot()
                .one(REVIEWS, ref)
                .map(review -> new ReviewCase(
                        review,
                        review.overdueOn(moment.day()),
                        moment.snapshot().all(DECISIONS).stream()
                                .filter(decision -> ref.equals(decision.review()))
                                .map(decision -> DecisionHistory.of(decision, moment.snapshot()))
                                .toList(),
                        moment.snapshot().one(AGENDAS, ref).orElse(null)));
    }

    @Override
    public Optional<ReviewView> current(StrategyMoment moment, String ref) {
        return moment.snapshot().one(REVIEWS, ref);
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return ReviewAttention.of(moment);
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return ReviewOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return MeetingWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return List.of();
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(MeetingPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(REVIEWS).stream()
                .map(meeting -> MeetingTerms.of(
                        meeting, moment.snapshot().one(AGENDAS, meeting.ref()).orElse(null)))
                .toList();
    }
}
