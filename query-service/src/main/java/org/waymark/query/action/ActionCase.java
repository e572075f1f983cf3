package org.waymark.query.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Table;
import org.waymark.query.action.ActionHistory.Report;
import org.waymark.query.action.ActionView.Progress;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/**
 * An action as its case file shows it.
 *
 * @param row    as the action plan shows it
 * @param action all that happened to it
 */
public record ActionCase(ActionPlanView.Row row, ActionHistory action) implements CaseState {

    @Override
    public String template() {
        return "action/case";
    }

    @Override
    public List<Table> tables(StrategyView strategy) {
        return ActionCasePaper.tables(this, strategy);
    }

    /** Every report, and what became of it. */
    @Override
    public Map<Long, TimelineMark> marks() {
        Map<Long, TimelineMark> marks = new HashMap<>();
        for (Report report : action.progress()) {
            Provenance next = report.stamp();
            for (Progress before : report.replaced().reversed()) {
                marks.put(before.stamp().position(), mark(report, before.stamp(), next));
                next = before.stamp();
            }
            marks.put(report.stamp().position(), mark(report, report.stamp(), null));
        }
        return marks;
    }

    private static TimelineMark mark(Report report, Provenance stamp, @Nullable Provenance corrected) {
        String anchor = "report-" + report.number() + (corrected == null ? "" : "-" + stamp.position());
        return new TimelineMark(anchor, corrected != null, new Reported(report.number(), corrected));
    }

    /**
     * A report, or what one said before it was corrected.
     *
     * @param corrected who corrected it, when and why; null where it is as it was last said
     */
    public record Reported(int number, @Nullable Provenance corrected) {}
}
