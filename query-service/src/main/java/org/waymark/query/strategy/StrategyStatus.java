package org.waymark.query.strategy;

/** The status of a strategy. */
public enum StrategyStatus {
    DRAFT("Draft"),
    ADOPTED("Adopted"),
    CLOSED("Closed");

    private final String title;

    StrategyStatus(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }
}
