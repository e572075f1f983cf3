package org.waymark.query.reminder;

/** What came of an attempt to send an e-mail. */
sealed interface Sending {

    /** The server took it. */
    record Sent() implements Sending {}

    /** The server did not take it, for certain; it may later. */
    record NotNow(String why) implements Sending {}

    /** The server takes nothing for this address. */
    record Refused(String why) implements Sending {}

    /** The connection was lost after its text was begun: the server may have taken it, or not. */
    record Unknown(String why) implements Sending {}
}
