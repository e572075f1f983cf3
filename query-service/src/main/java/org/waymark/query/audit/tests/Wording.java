package org.waymark.query.audit.tests;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a text says: its letters and digits count, not blanks and punctuation. */
final class Wording {

    private Wording() {}

    /** How many letters and digits it has; 0 where there is none. */
    static int letters(@Nullable String text) {
        return text == null
                ? 0
                : (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** What is the same of two texts that differ only in capitals, blanks and punctuation. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Whether it names an address on the web. */
    static boolean links(@Nullable String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return lower.contains("http://") || lower.contains("https://");
    }
}
