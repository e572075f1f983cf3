package org.waymark.query.ledger;

/** This node has no key to sign checkpoints with. */
final class NoSigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSigningKeyException() {
        super(
                "No key is set up for signing checkpoints. The person who runs this Waymark can add one (waymark.checkpoint.key)");
    }
}
