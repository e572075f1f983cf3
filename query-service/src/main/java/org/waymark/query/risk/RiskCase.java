package org.waymark.query.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.events.RiskResponse.RiskAction;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.strategy.Theme;

/**
 * A risk as its case file shows it.
 *
 * @param row   as the register shows it
 * @param theme that it threatens; null where none was named
 * @param risk  all that happened to it
 * @param day   the day that is shown
 */
public record RiskCase(RiskRegister.Row row, @Nullable Theme theme, RiskHistory risk, LocalDate day)
        implements CaseState {

    @Override
    public String template() {
        return "risk/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return Stream.concat(
                        RiskCasePaper.tables(this).stream(), RiskPictures.tables(this, strategy.riskMatrix()).stream())
                .toList();
    }

    @Override
    public Map<String, Chart> pictures(StrategyView strategy) {
        return RiskPictures.all(this, strategy.riskMatrix());
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }

    /** Every assessment that took the place of another, the newest first. */
    public List<Assessed> reassessments() {
        return risk.assessed().stream()
                .filter(each -> each.stamp().position()
                        != risk.turns().getFirst().stamp().position())
                .sorted(Comparator.comparingLong((Assessed each) -> each.stamp().position())
                        .reversed())
                .toList();
    }

    /** Whether an action on it is late. */
    public boolean late(RiskAction action) {
        LocalDate by = action.by();
        return row.live() && !action.done() && by != null && by.isBefore(day);
    }

    /** The class that gives an assessment's rating a colour. */
    public String tone(Assessed assessed) {
        return RiskRegister.Assessment.tone(assessed.said().rating());
    }

    /** Its last review, if it was reviewed since it was raised. */
    public Optional<RiskHistory.Monitored> lastLooked() {
        return risk.monitored().size() < 2
                ? Optional.empty()
                : Optional.of(risk.monitored().getLast());
    }

    /** What happened when it occurred the last time, if it is an issue now. */
    public Optional<RiskView.StatusChange> occurred() {
        return Optional.of(risk.turns().getLast()).filter(turn -> turn.status() == Status.OCCURRED);
    }

    /** Who closed it, when and why, if it is closed. */
    public Optional<RiskView.StatusChange> closed() {
        return Optional.of(risk.turns().getLast()).filter(turn -> turn.status() == Status.CLOSED);
    }
}
