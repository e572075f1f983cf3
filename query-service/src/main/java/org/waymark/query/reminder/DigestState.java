package org.waymark.query.reminder;

/** How far the digest of a person and day is. */
enum DigestState {
    /** A node is working it out. */
    CLAIMED("Being prepared"),
    /** Handed to the mail server, which has not answered. */
    SENDING("Being sent"),
    /** The mail server has taken it. */
    SENT("Sent"),
    /** There was nothing to say. */
    NOTHING("Nothing to say"),
    /** It could not be sent, and is tried again. */
    WAITING("To be tried again"),
    /** It was not sent, for certain. */
    FAILED("Not sent"),
    /** The mail server may have taken it, or not; it is not sent again. */
    UNKNOWN("Not known whether it was sent");

    private final String title;

    DigestState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether nothing more is done about it. */
    boolean isFinal() {
        return switch (this) {
            case SENT, NOTHING, FAILED, UNKNOWN -> true;
            case CLAIMED, SENDING, WAITING -> false;
        };
    }
}
