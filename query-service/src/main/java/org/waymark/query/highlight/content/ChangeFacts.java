package org.waymark.query.highlight.content;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.CaseKind;
import org.waymark.events.ReportSection;
import org.waymark.events.StrategyEvent;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.happening.Happening.StrategyChanged;
import org.waymark.query.highlight.content.ChangeSection.Change;
import org.waymark.query.review.DecisionView;

/** What was changed in a period of what had been agreed: of actions and projects, and of the strategy itself. */
final class ChangeFacts {

    private static final Set<CaseKind> AGREED = Set.of(CaseKind.ACTION, CaseKind.PROJECT);

    /** Of the events of a strategy, those that change its scope or its scales. */
    private static final Set<String> OF_STRATEGY = Stream.of(
                    StrategyEvent.CharterRevised.class,
                    StrategyEvent.ThemeRevised.class,
                    StrategyEvent.ThemeRetired.class,
                    StrategyEvent.StageSchemeDefined.class,
                    StrategyEvent.RatingScaleDefined.class,
                    StrategyEvent.RiskMatrixDefined.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private ChangeFacts() {}

    static ChangeSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.CHANGES);
        Selection selection = draft.selection(ReportSection.CHANGES);
        return new ChangeSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                selection.of(
                        facts.entries().stream()
                                .filter(entry -> isChange(entry, facts))
                                .map(entry -> change(entry, facts)),
                        change -> change.ref() == null ? "" : change.ref()),
                facts.decisions().stream()
                        .filter(decision -> decision.status().unfinished()
                                && !decision.items().isEmpty())
                        .map(DecisionView::ref)
                        .toList());
    }

    private static boolean isChange(AuditEntry entry, PeriodFacts facts) {
        return switch (entry.happening()) {
            case Revised _, Rescheduled _, Cancelled _ ->
                facts.about(entry.item())
                        .filter(found -> AGREED.contains(found.kind()))
                        .isPresent();
            case StrategyChanged _ ->
                OF_STRATEGY.contains(entry.type()) && facts.strategy().adopted() != null;
            default -> false;
        };
    }

    private static Change change(AuditEntry entry, PeriodFacts facts) {
        return new Change(
                entry.item().equals(facts.strategy().code().value()) ? null : entry.item(),
                entry.sentence(),
                entry.asAt(),
                entry.actor(),
                entry.reason(),
                entry.decision());
    }
}
