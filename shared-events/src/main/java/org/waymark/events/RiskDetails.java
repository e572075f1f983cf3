package org.waymark.events;

import org.jspecify.annotations.Nullable;

/**
 * The description of a risk.
 *
 * @param cause      what could cause it
 * @param event      what could happen
 * @param effect     what the effect would be
 * @param category   such as “Workforce”
 * @param theme      ref of the theme it affects
 * @param proximity  how soon it may occur, in words
 * @param monitoring how often it is reviewed, in words such as “Termly”; null where only a day is set, or nothing
 */
public record RiskDetails(
        @FreeText String title,
        @FreeText @Nullable String cause,
        @FreeText @Nullable String event,
        @FreeText @Nullable String effect,
        @FreeText @Nullable String category,
        @Nullable String theme,
        @FreeText @Nullable String proximity,
        @FreeText @Nullable String monitoring) {}
