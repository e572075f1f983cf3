package org.waymark.query.about;

import java.util.Locale;

/** A page about the service; each has a text of its own name, such as {@code help.md}. */
enum AboutPage {
    HELP,
    ACCESSIBILITY,
    PRIVACY,
    COOKIES;

    /** The file of its text. */
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".md";
    }
}
