package org.waymark.query.audit.tests;

import org.waymark.query.web.Formats;

/** How a result is told, on its page and in its files. */
public final class TestWords {

    private TestWords() {}

    /** How many changes were found among how many, and which part of the trail was read. */
    public static String read(TestResult result) {
        String all = Formats.count(result.count(), "change was", "changes were") + " found among "
                + Formats.number(result.read()) + " up to position " + Formats.number(result.position()) + ".";
        return result.next() == null
                ? all
                : Formats.count(result.count(), "change was", "changes were") + " found among the first "
                        + Formats.number(result.read()) + " of the period. Ask from position " + result.next()
                        + " on for the rest.";
    }
}
