package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a theme (strategic priority) says of itself.
 *
 * @param outcomes what is sought
 */
public record ThemeText(
        @FreeText String title,
        @FreeText @Nullable String description,
        @FreeText List<String> outcomes) {

    public ThemeText {
        outcomes = Lists.orEmpty(outcomes);
    }
}
