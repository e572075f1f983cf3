package org.waymark.query.overview;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.waymark.events.ActionStatus;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RiskRating;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.ShownActions;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overview.Overview.Counts;
import org.waymark.query.overview.Overview.RatingCount;
import org.waymark.query.overview.Overview.RiskCount;
import org.waymark.query.overview.Overview.ThemeRating;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.review.DecisionView;
import org.waymark.query.review.ReviewOverview;
import org.waymark.query.risk.RiskView;
import org.waymark.query.risk.Risks;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;

/** Sums a strategy up as of any moment, all of it at one position. */
@Component
public class Overviews {

    private final CaseKinds kinds;

    Overviews(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * The overview.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    public Overview of(StrategySnapshot snapshot) {
        return overview(kinds, new StrategyMoment(Strategies.at(snapshot), snapshot));
    }

    private static Overview overview(CaseKinds kinds, StrategyMoment moment) {
        StrategyView strategy = moment.strategy();
        Meeting since = ProgressGrids.of(moment).since();
        return new Overview(
                strategy.code(),
                strategy.charter().title(),
                strategy.status(),
                moment.snapshot().position(),
                moment.asOf().toString(),
                moment.day(),
                Attention.of(kinds, moment),
                counts(moment),
                since,
                since == null ? List.of() : changes(kinds, moment, since.position()),
                ProgressGrids.of(moment).themes().stream()
                        .map(theme -> new ThemeRating(theme.ref(), theme.title(), theme.overall()))
                        .toList(),
                new ComingUp(kinds, moment).dates());
    }

    private static List<ChangeSince> changes(CaseKinds kinds, StrategyMoment moment, long position) {
        return kinds.all().stream()
                .flatMap(kind -> kind.changedSince(moment, position).stream())
                .toList();
    }

    /** Of the scale and the counts of the grid, which has one for each rating. */
    private static List<RatingCount> ratings(ProgressGrid grid) {
        return IntStream.range(0, grid.scale().size())
                .mapToObj(place -> new RatingCount(
                        grid.scale().get(place),
                        grid.counts().get(place).stages(),
                        grid.counts().get(place).projects()))
                .toList();
    }

    private static Counts counts(StrategyMoment moment) {
        ProgressGrid grid = ProgressGrids.of(moment);
        List<ActionPlanView.Row> actions = ShownActions.of(moment).rows();
        List<DecisionView> decisions = ReviewOverview.decisions(moment);
        List<RiskView> open = Risks.shown(moment.snapshot()).stream()
                .filter(risk -> risk.status() != RiskView.Status.CLOSED)
                .toList();
        return new Counts(
                ratings(grid),
                (int) grid.rows().count(),
                (int) grid.rows()
                        .filter(row -> row.status() == ProjectStatus.ON_HOLD)
                        .count(),
                grid.closed().size(),
                (int) actions.stream().filter(row -> !row.finished()).count(),
                (int) actions.stream()
                        .filter(row -> row.status() == ActionStatus.COMPLETE)
                        .count(),
                Arrays.stream(RiskRating.values())
                        .map(rating -> new RiskCount(
                                rating.title(),
                                open.stream()
                                        .filter(risk -> risk.standing().said().rating() == rating)
                                        .count()))
                        .toList(),
                open.size(),
                (int) open.stream()
                        .filter(risk -> risk.status() == RiskView.Status.OCCURRED)
                        .count(),
                decisions.size(),
                (int) decisions.stream()
                        .filter(decision -> decision.status().unfinished())
                        .map(DecisionView::ref)
                        .count());
    }
}
