package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions, and what was done about them.
 *
 * @param taken in the period, oldest first
 * @param open  earlier ones about which nothing was done yet, oldest first
 */
@JsonTypeName("decisions")
public record DecisionSection(
        String title, @Nullable String text, @Nullable String carriedFrom, List<Decision> taken, List<Decision> open)
        implements Section {

    public DecisionSection {
        taken = Told.orEmpty(taken);
        open = Told.orEmpty(open);
    }

    /**
     * A decision.
     *
     * @param about refs of the cases that it is about
     * @param done  what was done about it, in sentences; the last few
     * @param more  how many other changes carried it out
     */
    public record Decision(String ref, String text, LocalDate day, List<String> about, List<String> done, int more) {

        public Decision {
            about = Told.orEmpty(about);
            done = Told.orEmpty(done);
        }
    }
}
