package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** What was learned, by hand. */
@JsonTypeName("lessons")
public record LessonSection(
        String title, @Nullable String text, @Nullable String carriedFrom) implements Section {}
