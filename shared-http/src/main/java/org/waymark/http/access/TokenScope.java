package org.waymark.http.access;

import java.util.Locale;

/** What may be done with a personal access token, at most: the roles of its owner are narrowed to it. */
public enum TokenScope {
    READ("Read", "Read everything that you may read. Changes nothing."),
    REPORT("Read and report", "Read, and report progress of projects and actions. Nothing else can be changed.");

    private final String title;
    private final String meaning;

    TokenScope(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** In a word or two, for people. */
    public String title() {
        return title;
    }

    /** What may be done with it, for people. */
    public String meaning() {
        return meaning;
    }

    /** How programs and documents call it, such as {@code read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is enough for something that asks for another. */
    boolean covers(TokenScope asked) {
        return compareTo(asked) >= 0;
    }
}
