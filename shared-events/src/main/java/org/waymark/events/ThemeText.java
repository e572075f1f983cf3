package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title, description and outcomes of a theme (strategic priority).
 *
 * @param outcomes what the theme is meant to achieve
 */
public record ThemeText(
        @FreeText String title,
        @FreeText @Nullable String description,
        @FreeText List<String> outcomes) {

    public ThemeText {
        outcomes = Lists.orEmpty(outcomes);
    }
}
