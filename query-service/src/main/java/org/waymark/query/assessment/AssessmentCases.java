package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SteeringCases;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.kinds.WorkItem;

/** Rounds of self-assessment, as a kind of case. */
@Component
final class AssessmentCases extends SteeringCases {

    static final String TAB = "assessments";
    static final String TAB_TITLE = "Self-assessment";

    @Override
    public CaseKind kind() {
        return CaseKind.ASSESSMENT;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String tabTitle() {
        return TAB_TITLE;
    }

    @Override
    public Optional<AssessmentCase> find(StrategyMoment moment, String ref, long from) {
        return current(moment, ref).map(round -> new AssessmentCase(AssessmentSheets.of(moment, round)));
    }

    @Override
    public Optional<AssessmentView> current(StrategyMoment moment, String ref) {
        return moment.snapshot().one(ASSESSMENTS, ref);
    }

    @Override
    public List<AttentionSection> attention(StrategyMoment moment) {
        return List.of(new AttentionSection(
                OverdueTask.SECTION,
                AttentionRule.TASK_OVERDUE,
                new ListLink(TAB_TITLE, TAB, ""),
                AssessmentOverview.overdue(moment)));
    }

    @Override
    public List<NextDate> dates(StrategyMoment moment) {
        return AssessmentOverview.dates(moment);
    }

    @Override
    public List<WorkItem> work(StrategyMoment moment) {
        return TaskWork.of(moment);
    }

    @Override
    public List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        return AssessmentOverview.changedSince(moment, position);
    }

    @Override
    public Optional<PackSection> pack(PackMeeting meeting, PackEntries happened) {
        return Optional.of(AssessmentPack.of(happened));
    }

    @Override
    public List<SearchTerms> searchTerms(StrategyMoment moment) {
        return moment.snapshot().all(ASSESSMENTS).stream()
                .map(AssessmentTerms::of)
                .toList();
    }
}
