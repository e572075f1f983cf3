package org.waymark.query.meeting;

import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.review.DecisionView;

/**
 * Proposes the agenda of a meeting from what needs attention at a moment: what is left from last time, what is worst, what is
 * overdue, what is asked for, and what every meeting has. Nothing of it is stored until somebody plans the agenda.
 */
final class AgendaProposal {

    /** More cases than these are not discussed under one item; the pages about them list the rest. */
    private static final int MOST = 10;

    /** More projects than these do not get an item of their own. */
    private static final int PROJECTS = 6;

    private final StrategyMoment moment;
    private final CaseKinds kinds;

    private AgendaProposal(StrategyMoment moment, CaseKinds kinds) {
        this.moment = moment;
        this.kinds = kinds;
    }

    /** The items, in the order in which they are proposed. */
    static List<ProposedItem> of(StrategyMoment moment, CaseKinds kinds) {
        AgendaProposal proposal = new AgendaProposal(moment, kinds);
        List<AttentionItem> problems = proposal.found(AttentionRule.PROBLEM).toList();
        return Stream.of(
                        item("attendance", "Attendance and apologies", 5),
                        proposal.mattersArising(),
                        helpNeeded(problems),
                        otherProblems(problems),
                        proposal.about(
                                AttentionRule.HIGH_RISK,
                                "High and escalated risks, and risks that have occurred",
                                "Whether the responses are enough",
                                15),
                        proposal.about(
                                AttentionRule.ACTION_OVERDUE,
                                "Overdue actions",
                                "What holds them up, and a new date for each",
                                10),
                        proposal.about(
                                AttentionRule.RISK_REVIEW_OVERDUE,
                                "Overdue risk reviews",
                                "Review each, or say when it will be reviewed",
                                10),
                        proposal.about(
                                AttentionRule.INDICATOR,
                                "Indicators off target or overdue",
                                "What is done about each",
                                10),
                        proposal.about(
                                AttentionRule.REPORT,
                                "Highlight report",
                                "Approve the report, or say what is to be changed",
                                10),
                        item("decisions", "Decisions asked for", 15),
                        item("next-meeting", "Date of the next meeting", 5),
                        item("other-business", "Any other business", 5))
                .flatMap(items -> items)
                .toList();
    }

    private static Stream<ProposedItem> item(String key, String title, int minutes) {
        return Stream.of(new ProposedItem(key, title, List.of(), null, minutes));
    }

    private static Stream<ProposedItem> item(String key, String title, String text, int minutes, Stream<String> cases) {
        return new ProposedItem(key, title, cases.distinct().limit(MOST).toList(), text, minutes).unlessEmpty();
    }

    /** What needs attention by one rule, in the order in which it does. */
    private Stream<ProposedItem> about(AttentionRule rule, String title, String text, int minutes) {
        return item(
                rule.name(),
                title,
                text,
                minutes,
                found(rule).map(AttentionItem::ref).flatMap(Stream::ofNullable));
    }

    private Stream<AttentionItem> found(AttentionRule rule) {
        return kinds.all().stream()
                .flatMap(kind -> kind.attention(moment).stream())
                .filter(section -> section.rule() == rule)
                .flatMap(section -> section.items().stream().map(AttentionItem.class::cast));
    }

    /** Decisions that nobody has carried out yet, the oldest first. */
    private Stream<ProposedItem> mattersArising() {
        return item(
                "matters-arising",
                "Matters arising",
                "Decisions that are open or under way",
                10,
                moment.snapshot().all(DECISIONS).stream()
                        .filter(decision -> decision.status().unfinished())
                        .map(DecisionView::ref));
    }

    /** Each project whose request for help nobody has answered is an item of its own. */
    private static Stream<ProposedItem> helpNeeded(List<AttentionItem> problems) {
        return problems.stream()
                .filter(problem -> problem.asked() != null && problem.ref() != null)
                .map(problem -> new ProposedItem(
                        "help-" + problem.ref(),
                        problem.title() + ": help needed",
                        List.of(String.valueOf(problem.ref())),
                        "Rated Red. Decide what help is given, by whom and by when",
                        10))
                .distinct()
                .limit(PROJECTS);
    }

    private static Stream<ProposedItem> otherProblems(List<AttentionItem> problems) {
        List<String> shown =
                helpNeeded(problems).flatMap(item -> item.cases().stream()).toList();
        return item(
                "red",
                "Other projects rated Red",
                "What has changed since the last meeting, and what is still needed",
                10,
                problems.stream()
                        .map(AttentionItem::ref)
                        .flatMap(Stream::ofNullable)
                        .filter(ref -> !shown.contains(ref)));
    }
}
