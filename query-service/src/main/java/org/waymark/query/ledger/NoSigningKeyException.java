package org.waymark.query.ledger;

/** This node has no key to sign checkpoints with. */
final class NoSigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSigningKeyException() {
        super("This node signs no checkpoints: whoever runs it has to give it a key (waymark.checkpoint.key)");
    }
}
