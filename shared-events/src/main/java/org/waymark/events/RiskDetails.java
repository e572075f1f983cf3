package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * What a risk is.
 *
 * @param cause     what may bring it about
 * @param event     what would happen
 * @param effect    what that would do
 * @param category  such as “Workforce”
 * @param theme     ref of the theme it threatens
 * @param proximity how soon it may happen, in words
 */
public record RiskDetails(
        @FreeText String title,
        @FreeText @Nullable String cause,
        @FreeText @Nullable String event,
        @FreeText @Nullable String effect,
        @FreeText @Nullable String category,
        @Nullable String theme,
        @FreeText @Nullable String proximity) {}
