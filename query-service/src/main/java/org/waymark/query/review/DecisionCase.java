package org.waymark.query.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.TimelineMark;

/**
 * A decision as its case file shows it.
 *
 * @param meeting the review it was recorded in; null where it was taken outside one
 */
public record DecisionCase(
        DecisionHistory decision, @Nullable ReviewView meeting) implements CaseState {

    @Override
    public String template() {
        return "review/decision";
    }

    @Override
    public Map<Long, TimelineMark> marks() {
        return Map.of();
    }
}
