package org.waymark.query.review;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.AttentionSection.ListLink;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Refs;

/** What of decisions is due, and overdue. */
final class DecisionOverview {

    private DecisionOverview() {}

    /** What of a decision is due on a day. */
    enum Date implements DateKind {
        DECISION("Decision due");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    static AttentionSection attention(StrategyMoment moment) {
        return new AttentionSection(
                OverdueDecision.SECTION,
                AttentionRule.DECISION_OVERDUE,
                new ListLink("Decisions", "decisions", "overdue=true"),
                overdue(moment));
    }

    /** The longest overdue first. */
    private static List<OverdueDecision> overdue(StrategyMoment moment) {
        return ReviewOverview.decisions(moment).stream()
                .filter(decision -> decision.overdueOn(moment.day()))
                .map(decision -> {
                    LocalDate due = Objects.requireNonNull(decision.due());
                    return new OverdueDecision(
                            decision.ref(),
                            decision.text(),
                            decision.owner(),
                            due,
                            DAYS.between(due, moment.day()),
                            decision.statusOn(moment.day()));
                })
                .sorted(Comparator.comparing(OverdueDecision::due).thenComparing(OverdueDecision::ref, Refs.NATURAL))
                .toList();
    }

    static List<NextDate> dates(StrategyMoment moment) {
        return ReviewOverview.decisions(moment).stream()
                .flatMap(decision -> Stream.ofNullable(decision.due())
                        .map(due -> new NextDate(
                                due,
                                Date.DECISION,
                                decision.ref(),
                                decision.text(),
                                status(decision.statusOn(moment.day())),
                                people(decision))))
                .toList();
    }

    private static NextDate.Status status(DecisionStatus status) {
        return switch (status) {
            case OPEN, UNDER_WAY -> NextDate.Status.EXPECTED;
            case DONE -> NextDate.Status.HAPPENED;
            case NOT_TO_BE_DONE, WITHDRAWN -> NextDate.Status.CANCELLED;
        };
    }

    private static List<String> people(DecisionView decision) {
        return Optional.ofNullable(decision.owner()).stream().toList();
    }
}
