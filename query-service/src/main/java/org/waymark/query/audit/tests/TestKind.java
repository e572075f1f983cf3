package org.waymark.query.audit.tests;

/** The tests there are, in the order in which an auditor meets them. */
public enum TestKind {
    SAMPLE(
            "sample",
            "Random sample",
            "Draws changes by lot, in a way that anybody can repeat. Use it to compare what is recorded with papers and people."),
    MEETINGS(
            "meetings",
            "Changes close to meetings and reports",
            "Finds what was changed shortly before it was shown to a meeting or told in a report, or shortly after."),
    LATE("late", "Recorded late", "Finds what was recorded long after the day for which it is true."),
    REASONS(
            "reasons",
            "Weak reasons",
            "Finds changes of something earlier without a reason, and reasons that are very short or are used again and again."),
    RATINGS(
            "ratings",
            "Better ratings without evidence",
            "Finds ratings that improved while nothing was said that would explain it.");

    private final String path;
    private final String title;
    private final String purpose;

    TestKind(String path, String title, String purpose) {
        this.path = path;
        this.title = title;
        this.purpose = purpose;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /** What it is for, in a sentence. */
    public String purpose() {
        return purpose;
    }

    /** The address of its page and of its files, below the strategy. */
    String address() {
        return "audit/" + path;
    }
}
