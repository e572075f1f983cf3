package org.waymark.query.review;

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

/** Decisions, as a kind of case. */
@Component
final class DecisionCases extends SteeringCases {

    @Override
    public CaseKind kind() {
        return CaseKind.DECISION;
    }

    @Override
    public String tab() {
        return "decisions";
    }

    @Override
    public String tabTitle() {
        return "Decisions";
    }

    @Override
    public Optional<DecisionCase> find(StrategyMoment moment, String ref, long from) {
        return moment.snapshot()
                .one(DECISIONS, ref)
                .map(decision -> new DecisionCase(
                        DecisionHistory.of(decision, moment.snapshot()),
                        Optional.ofNullable(decision.review())
                                .flatMap(review -> moment.snapshot().one(REVIEWS, review))
                                .orElse(null)));
    }

    @Override
    public Optional<DecisionView> current(StrategyMoment moment, String ref) {
        return moment.snapshot().one(DECISIONS, ref);
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of(DecisionOverview.attention(moment));
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return DecisionOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return DecisionWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return ReviewOverview.decidedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(DecisionPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(DECISIONS).stream().map(MeetingTerms::of).toList();
    }
}
