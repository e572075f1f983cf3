package org.waymark.events;

/** What a cell of the risk matrix asks for. */
public enum RiskRating {
    HIGH("High", "Plan immediate action"),
    MEDIUM("Medium", "Review closely"),
    LOW("Low", "Limited action, long-term plans");

    private final String title;
    private final String meaning;

    RiskRating(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** What it asks for. */
    public String meaning() {
        return meaning;
    }
}
