package org.waymark.query.highlight.content;

import java.util.List;
import org.waymark.events.ReportSection;
import org.waymark.query.highlight.content.DecisionSection.Decision;
import org.waymark.query.review.DecisionView;

/** The decisions of a period, and the earlier ones that nothing was done about. */
final class DecisionFacts {

    /** How many of the changes that carried a decision out are told. */
    private static final int TOLD = 3;

    private DecisionFacts() {}

    static DecisionSection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.DECISIONS);
        Selection selection = draft.selection(ReportSection.DECISIONS);
        List<DecisionView> decisions = facts.decisions();
        return new DecisionSection(
                words.title(),
                words.text(),
                words.carriedFrom(),
                selection.of(
                        decisions.stream()
                                .filter(decision ->
                                        facts.inPeriod(decision.content().decidedOn())
                                                || selection.includes(decision.ref()))
                                .map(decision -> decision(decision, facts)),
                        Decision::ref),
                selection.of(
                        decisions.stream()
                                .filter(decision ->
                                        decision.content().decidedOn().isBefore(facts.from())
                                                && decision.status().unfinished())
                                .map(decision -> decision(decision, facts)),
                        Decision::ref));
    }

    private static Decision decision(DecisionView decision, PeriodFacts facts) {
        List<DecisionView.Done> done = decision.done().stream()
                .filter(change -> !change.stamp().asAt().isAfter(facts.day()))
                .toList();
        List<DecisionView.Done> told = done.subList(Math.max(0, done.size() - TOLD), done.size());
        int forgotten = decision.changes() - decision.done().size();
        return new Decision(
                decision.ref(),
                decision.text(),
                decision.content().decidedOn(),
                decision.items(),
                told.stream().map(DecisionView.Done::sentence).toList(),
                done.size() - told.size() + forgotten);
    }
}
