package org.waymark.ledger.testing;

import java.time.Duration;
import org.bson.BsonDocument;

/** What a bad network, or a database that changes its primary, does to one message. */
public sealed interface Fault {

    Fault NONE = new None();

    /** It arrives. */
    record None() implements Fault {}

    /** It arrives late; what is sent behind it on the same connection waits. */
    record Late(Duration by) implements Fault {}

    /** A part of it arrives, from nothing (0) to all (1); then the connection is reset in both directions. */
    record Cut(double part) implements Fault {}

    /** A part of it arrives, then this direction is closed in good order; the other stays open. */
    record HalfClose(double part) implements Fault {}

    /** It never arrives, and nothing behind it on this connection and in this direction does. Nobody is told. */
    record Silence() implements Fault {}

    /**
     * The sender is answered this.
     *
     * @param carriedOut whether the database takes the command nevertheless; its own answer is lost then
     */
    record Answer(BsonDocument body, boolean carriedOut) implements Fault {}
}
