package org.waymark.query.kinds;

import java.util.List;
import java.util.Map;
import org.waymark.documents.Table;
import org.waymark.documents.chart.Chart;
import org.waymark.query.strategy.StrategyView;

/** The state of a case of one kind with its history: the part of its file that only this kind has. */
public interface CaseState {

    /**
     * How the names of the templates that show it begin, such as {@code risk/case}: {@code -state} and {@code -facts}
     * follow, and {@code -head} and {@code -foot} for what it marks in the timeline. Of its marks, only the {@code anchors}
     * are in the part of the history that is shown.
     */
    String template();

    /** All that its templates show, as tables for its file on paper, the most important first. */
    List<Table> tables(StrategyView strategy);

    /** What some of these tables say as pictures, by their captions. */
    default Map<String, Chart> pictures(StrategyView strategy) {
        return Map.of();
    }

    /** Refs of the cases in which it is to be carried out; none where it is no decision, or is not to be. */
    default List<String> carriedOutIn() {
        return List.of();
    }

    /** What it marks in the timeline, by the position of the entry. */
    Map<Long, TimelineMark> marks();
}
