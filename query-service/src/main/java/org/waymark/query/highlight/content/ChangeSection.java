package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed of what had been agreed: actions, stage plans, scales, scope.
 *
 * @param made oldest first
 * @param open what the leadership decided on and nobody has changed yet, by the refs of the decisions
 */
@JsonTypeName("changes")
public record ChangeSection(
        String title, @Nullable String text, @Nullable String carriedFrom, List<Change> made, List<String> open)
        implements Section {

    public ChangeSection {
        made = Told.orEmpty(made);
        open = Told.orEmpty(open);
    }

    /**
     * A change.
     *
     * @param ref      of the case; null where it is about the strategy itself
     * @param sentence what was changed
     * @param day      for which it is true
     * @param decision that it carries out; null where nobody named one
     */
    public record Change(
            @Nullable String ref,
            String sentence,
            LocalDate day,
            String by,
            @Nullable String reason,
            @Nullable String decision) {}
}
