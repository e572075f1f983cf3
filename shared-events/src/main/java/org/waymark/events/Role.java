package org.waymark.events;

/** What a person may do (docs/domain.md, “People and roles”). Stored with every event. */
public enum Role {
    /** Manages accounts and creates strategies; does not read their content. */
    ADMINISTRATOR("Administrator"),
    /** Everything inside the strategy. */
    COORDINATOR("Coordinator"),
    /** Reads all, answers help requests, takes decisions, approves reports. */
    SPONSOR("Sponsor"),
    /** Steering group member: reads all, records decisions in a meeting, comments. */
    MEMBER("Steering group member"),
    /** Reports on what they lead, raises risks, comments. */
    LEAD("Lead"),
    /** Reads everything with the whole audit trail; changes nothing. */
    AUDITOR("Auditor"),
    /** Reads the current pages and issued reports; no audit trail. */
    VIEWER("Viewer");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role in the users' words. */
    public String title() {
        return title;
    }

    /** The name of this role as a Spring Security authority, such as {@code ROLE_LEAD}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
