package org.waymark.offline;

/** Something is not as the ledger's format says. */
final class Mismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Mismatch(message);
        }
    }
}
