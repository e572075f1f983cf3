package org.waymark.command.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How commands read the texts they are sent: space around them says nothing, and an empty one neither. */
public final class Texts {

    /** Most characters of a title or another single line. */
    public static final int LINE = 200;

    /** Most characters of a comment or another longer text. */
    public static final int LONG = 10_000;

    /** Most entries of a list. */
    public static final int ENTRIES = 100;

    private Texts() {}

    /** Without the space around it; null where nothing is left. */
    public static @Nullable String trimmedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without the space around it. A null passes, for validation to find it. */
    public static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Each without the space around it; empty where there is no list. */
    public static List<String> trimmed(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Texts::trimmed).toList();
    }
}
