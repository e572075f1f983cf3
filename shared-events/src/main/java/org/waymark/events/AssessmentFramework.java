package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a self-assessment is scored by.
 *
 * @param id         such as {@code one-workforce}
 * @param version    from 1
 * @param highest    score; the lowest is 0
 * @param dimensions in their order; at least three
 */
public record AssessmentFramework(
        String id, int version, @FreeText String title, int highest, List<Dimension> dimensions) {

    public AssessmentFramework {
        dimensions = Lists.orEmpty(dimensions);
    }

    /**
     * One side of what is assessed.
     *
     * @param id    such as {@code shared-identity}
     * @param about what it means; null where nobody said
     * @param tests by which one sees how far it is
     */
    public record Dimension(
            String id,
            @FreeText String title,
            @FreeText @Nullable String about,
            List<Test> tests) {

        public Dimension {
            tests = Lists.orEmpty(tests);
        }
    }

    /**
     * By which one sees how far a dimension is.
     *
     * @param id unique in its dimension, such as {@code t1}
     */
    public record Test(String id, @FreeText String title) {}
}
