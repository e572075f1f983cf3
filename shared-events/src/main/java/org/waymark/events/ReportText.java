package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a highlight report says in a section, by hand.
 *
 * @param text       in their own words; null for nothing
 * @param rating     the overall rating, as defined then, in {@link ReportSection#STATUS} only; its reason is in the metadata
 * @param asks       what the leadership is asked to decide, in {@link ReportSection#ASKS} only
 * @param tolerances in {@link ReportSection#TOLERANCES} only
 */
public record ReportText(
        @FreeText @Nullable String text, @Nullable RatingLevel rating, List<Ask> asks, List<Tolerance> tolerances) {

    public ReportText {
        asks = Lists.orEmpty(asks);
        tolerances = Lists.orEmpty(tolerances);
    }

    /**
     * A decision that is asked for.
     *
     * @param question what is to be decided
     * @param options  what can be chosen; empty where that is open
     */
    public record Ask(@FreeText String question, @FreeText List<String> options) {

        public Ask {
            options = Lists.orEmpty(options);
        }
    }

    /**
     * Whether the strategy keeps within what was agreed.
     *
     * @param explanation null where none was given
     */
    public record Tolerance(
            ToleranceKind kind,
            ToleranceState state,
            @FreeText @Nullable String explanation) {}

    /** What a tolerance was agreed for. */
    public enum ToleranceKind {
        TIME("Time"),
        COST("Cost"),
        SCOPE("Scope"),
        QUALITY("Quality"),
        BENEFIT("Benefit"),
        RISK("Risk");

        private final String title;

        ToleranceKind(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** How the strategy stands to a tolerance. */
    public enum ToleranceState {
        WITHIN("Within tolerance"),
        AT_RISK("At risk"),
        EXCEEDED("Exceeded");

        private final String title;

        ToleranceState(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }
}
