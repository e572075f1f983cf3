package org.waymark.query.review;

/** How far a decision is carried out, as people reported it. */
public enum DecisionStatus {
    OPEN("Open"),
    UNDER_WAY("Under way"),
    DONE("Done"),
    NOT_TO_BE_DONE("Not to be done"),
    /** It was recorded by mistake. */
    WITHDRAWN("Withdrawn");

    /** When a decision has which status, for whoever reads a list of them. */
    public static final String RULE =
            "A decision is open until its owner or the coordinator reports that it is under way,"
                    + " done, or not to be done. One that nobody was asked to carry out is done as soon as a change names it.";

    private final String title;

    DecisionStatus(String title) {
        this.title = title;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** Whether it is still to be carried out. */
    public boolean unfinished() {
        return this == OPEN || this == UNDER_WAY;
    }
}
