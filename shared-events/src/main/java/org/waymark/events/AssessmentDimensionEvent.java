package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of one dimension in one round of self-assessment: a case of its own, as a row of a worksheet is. */
public sealed interface AssessmentDimensionEvent extends WaymarkEvent {

    /** The ref of the round, such as {@code F1}. */
    String assessment();

    /** The ref of the dimension, such as {@code F1.3}: that of the round, and its number in the framework. */
    String item();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(item());
    }

    /**
     * A dimension is assessed in a round: recorded for each when the round starts.
     *
     * @param dimension as the framework had it then
     */
    @Event(namespace = NAMESPACE, name = "AssessmentDimensionOpened", version = "1")
    record AssessmentDimensionOpened(
            StrategyCode strategy, String assessment, String item, AssessmentFramework.Dimension dimension)
            implements AssessmentDimensionEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /**
     * A dimension was scored, for the first time or anew.
     *
     * @param group  workforce group; null for all together
     * @param before the score until then; null for the first
     */
    @Event(namespace = NAMESPACE, name = "DimensionScored", version = "1")
    record DimensionScored(
            StrategyCode strategy,
            String assessment,
            String item,
            @FreeText @Nullable String group,
            @Nullable DimensionScore before,
            DimensionScore after)
            implements AssessmentDimensionEvent {}

    /** Which tests are used for a dimension, and with which workforce groups. Both lists are complete. */
    @Event(namespace = NAMESPACE, name = "DimensionTestsChosen", version = "1")
    record DimensionTestsChosen(
            StrategyCode strategy, String assessment, String item, List<TestUse> before, List<TestUse> after)
            implements AssessmentDimensionEvent {

        public DimensionTestsChosen {
            before = Lists.orEmpty(before);
            after = Lists.orEmpty(after);
        }
    }
}
