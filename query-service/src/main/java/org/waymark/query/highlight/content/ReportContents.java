package org.waymark.query.highlight.content;

import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.query.highlight.content.ReportContent.Head;
import org.waymark.query.highlight.content.ReportContent.Meeting;
import org.waymark.query.highlight.content.ReportDraft.Written;
import org.waymark.query.kinds.CaseKinds;

/** Works the content of a report out: from what people said of it, and from the ledger at one position. */
public final class ReportContents {

    private ReportContents() {}

    /**
     * The content.
     *
     * @param facts of its period
     * @param kinds tell what is due next
     */
    public static ReportContent of(PeriodFacts facts, ReportDraft draft, CaseKinds kinds) {
        return new ReportContent(ReportContent.SCHEMA, head(facts, draft), sections(facts, draft, kinds));
    }

    private static Head head(PeriodFacts facts, ReportDraft draft) {
        ReportHead head = draft.head();
        return new Head(
                facts.strategy().code().value(),
                facts.strategy().charter().title(),
                draft.ref(),
                draft.version(),
                head.title() == null ? CaseKind.HIGHLIGHT_REPORT.title() : head.title(),
                head.from(),
                head.to(),
                facts.day(),
                meeting(facts, head.review()),
                draft.author(),
                head.owner(),
                draft.approvedBy(),
                draft.issuedBy(),
                head.distribution(),
                facts.known().position(),
                facts.strategy().charter().timeZone().getId(),
                draft.revises());
    }

    private static @Nullable Meeting meeting(PeriodFacts facts, @Nullable String ref) {
        return Optional.ofNullable(ref)
                .flatMap(review -> facts.known().one(REVIEWS, review))
                .map(review -> new Meeting(review.ref(), review.name(), review.day()))
                .orElse(null);
    }

    /** In the order of the report; an id that this release does not know is not told, nor are
     * indicators before there are any, or a self-assessment. */
    private static List<Section> sections(PeriodFacts facts, ReportDraft draft, CaseKinds kinds) {
        List<String> told = draft.head().sections().isEmpty()
                ? ReportSection.DEFAULT
                : draft.head().sections();
        return told.stream()
                .flatMap(id -> ReportSection.of(id).stream())
                .distinct()
                .filter(section -> section != ReportSection.INDICATORS || IndicatorFacts.any(facts))
                .map(section -> section(section, facts, draft, kinds))
                .toList();
    }

    private static Section section(ReportSection section, PeriodFacts facts, ReportDraft draft, CaseKinds kinds) {
        Words words = draft.words(section);
        return switch (section) {
            case STATUS -> StatusFacts.section(facts, draft);
            case THIS_PERIOD -> PeriodEvents.section(facts, draft);
            case NEXT_PERIOD -> NextFacts.section(facts, draft, kinds);
            case GRID -> GridFacts.section(facts, draft);
            case RISKS -> RiskFacts.section(facts, draft);
            case ASKS -> AskFacts.section(facts, draft);
            case DECISIONS -> DecisionFacts.section(facts, draft);
            case CHANGES -> ChangeFacts.section(facts, draft);
            case TOLERANCES ->
                new ToleranceSection(
                        words.title(),
                        words.text(),
                        words.carriedFrom(),
                        draft.text(section)
                                .map(Written::content)
                                .map(ReportText::tolerances)
                                .orElse(List.of()));
            case INDICATORS -> IndicatorFacts.section(facts, draft);
            case LESSONS -> new LessonSection(words.title(), words.text(), words.carriedFrom());
            case DATA_QUALITY -> QualityFacts.section(facts, draft);
        };
    }
}
