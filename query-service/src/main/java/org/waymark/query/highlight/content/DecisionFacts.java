package org.waymark.query.highlight.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        Stream<String> reported = reported(decision, facts.day()).stream();
        int forgotten = decision.changes() - decision.done().size();
        return new Decision(
                decision.ref(),
                decision.text(),
                decision.content().decidedOn(),
                decision.items(),
                Stream.concat(told.stream().map(DecisionView.Done::sentence), reported)
                        .toList(),
                done.size() - told.size() + forgotten);
    }

    /** What was last reported about carrying it out, by the day for which all facts hold. */
    private static Optional<String> reported(DecisionView decision, LocalDate day) {
        return Optional.ofNullable(decision.followUp().latest())
                .filter(report -> !report.stamp().asAt().isAfter(day) && report.words() != null)
                .map(report -> report.status().title() + ": " + report.words());
    }
}
