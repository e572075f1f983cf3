package org.waymark.ledger.verify;

import org.waymark.ledger.format.LedgerHead;

/**
 * What is known of the ledger from outside it: what it was when it had so many commits. Without one, a ledger that was cut
 * off at its end, or of which everything was recalculated, looks like an intact one.
 *
 * @param commits how many commits the ledger had
 * @param hash the hash of the last of them, or the root of the Merkle tree of all of them; 64 lower-case hex digits
 * @param source where this comes from, for people: such as {@code the checkpoint of 22 November 2026}
 */
public record Anchor(long commits, Of of, String hash, String source) {

    /** Of what the hash is. */
    public enum Of {
        HEAD,
        ROOT
    }

    /** {@return an anchor by the hash of the last commit} */
    public static Anchor head(LedgerHead head, String source) {
        return new Anchor(head.commits(), Of.HEAD, head.hash(), source);
    }

    /** {@return an anchor by the root of the Merkle tree, as a checkpoint has it} */
    public static Anchor root(long commits, String root, String source) {
        return new Anchor(commits, Of.ROOT, root, source);
    }
}
