package org.waymark.query.review;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** The decisions of a strategy as a file. */
@Component
class DecisionsPaper implements PaperTable {

    private static final List<PaperFilter> FILTERS = Stream.concat(
                    CaseFilter.inFiles("Decisions about something").stream(),
                    Stream.of(
                            PaperFilter.text("text", "Decisions that mention this", "supplement"),
                            PaperFilter.choice("status", "Decisions with this status", DecisionFilter.STATUSES),
                            PaperFilter.text(
                                    "owner", "Decisions that this person owns; none for those nobody owns", "lead"),
                            PaperFilter.flag("mine", "Only decisions that the caller owns"),
                            PaperFilter.flag("overdue", "Only decisions that are overdue"),
                            PaperFilter.choice("sort", "By what they are sorted", DecisionFilter.SORTS)))
            .toList();

    private final Answers answers;
    private final CaseKinds kinds;

    DecisionsPaper(Answers answers, CaseKinds kinds) {
        this.answers = answers;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public String page() {
        return "decisions";
    }

    @Override
    public List<PaperFilter> filters() {
        return FILTERS;
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot();
        DecisionList list = answers.laidOut(snapshot, DecisionList.class, Reviews::decisions);
        StrategyView strategy = Strategies.at(snapshot);
        DecisionFilter filter = filter(asked);
        String reader = asked.reader().id();
        return new Paper(
                "Decisions",
                List.of(DecisionPapers.decisions(
                        "Decisions",
                        filter.of(list, DecisionPages.items(answers, kinds, snapshot), reader),
                        strategy.charter().timeZone())),
                List.of(),
                filter.inWords(strategy, reader));
    }

    private static DecisionFilter filter(PaperQuestion asked) {
        return new DecisionFilter(
                CaseFilter.of(asked),
                asked.text("text"),
                asked.text("status"),
                asked.text("owner"),
                asked.is("mine"),
                asked.is("overdue"),
                asked.text("sort"));
    }
}
