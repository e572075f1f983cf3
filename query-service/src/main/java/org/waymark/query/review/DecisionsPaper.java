package org.waymark.query.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.query.api.Answers;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.strategy.Strategies;

/** The decisions of a strategy as a file. */
@Component
class DecisionsPaper implements PaperTable {

    private final Answers answers;

    DecisionsPaper(Answers answers) {
        this.answers = answers;
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
        return List.of();
    }

    @Override
    public boolean history() {
        return false;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot();
        DecisionList list = answers.laidOut(snapshot, DecisionList.class, Reviews::decisions);
        return Paper.of(
                "Decisions",
                DecisionPapers.decisions(
                        "Decisions",
                        list.decisions(),
                        Strategies.at(snapshot).charter().timeZone()));
    }
}
