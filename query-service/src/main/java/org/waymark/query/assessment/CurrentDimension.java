package org.waymark.query.assessment;

import org.waymark.query.kinds.CurrentState;

/** A dimension with the round that it is in, as forms about it need them. */
public record CurrentDimension(AssessmentDimensionView dimension, AssessmentView round) implements CurrentState {

    /** Whether it can be changed. */
    boolean canChange() {
        return round.closed() == null;
    }
}
