package org.waymark.events;

/** The rating of a cell of the risk matrix. */
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

    /** What to do about a risk with this rating. */
    public String meaning() {
        return meaning;
    }
}
