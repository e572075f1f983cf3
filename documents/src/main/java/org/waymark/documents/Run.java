package org.waymark.documents;

import org.jspecify.annotations.Nullable;

/**
 * Words of a paragraph that look alike.
 *
 * @param link where they lead, as an absolute address; null where they lead nowhere
 */
public record Run(
        String text,
        boolean strong,
        boolean emphasised,
        @Nullable String link) {

    public static Run plain(String text) {
        return new Run(text, false, false, null);
    }

    public static Run strong(String text) {
        return new Run(text, true, false, null);
    }

    public static Run emphasised(String text) {
        return new Run(text, false, true, null);
    }

    public static Run link(String text, String address) {
        return new Run(text, false, false, address);
    }
}
