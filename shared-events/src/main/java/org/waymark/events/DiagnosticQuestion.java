package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the diagnostic: how the strategy was made, and how it is kept going.
 *
 * @param ref      such as {@code 6.2}
 * @param modules  numbers of the modules it belongs to, 1 to 12; never empty
 * @param module   title of the first of them
 * @param exercise of the guide that helps, such as {@code 6.1}; null where there is none
 * @param help     what the exercise is done with in Waymark: id of a kind of worksheet, or the last part of the address of
 *                 a page such as {@code action-plan}; null where there is none
 * @param question its words
 */
public record DiagnosticQuestion(
        String ref,
        List<Integer> modules,
        String module,
        @Nullable String exercise,
        @Nullable String help,
        @FreeText String question) {

    public DiagnosticQuestion {
        modules = Lists.orEmpty(modules);
    }
}
