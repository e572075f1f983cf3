package org.waymark.query.system;

/** How far a streaming processor has come, wherever it runs: what the token store says. */
@FunctionalInterface
interface TokenPositions {

    /** The last position that a processor has finished; -1 before the first. */
    long of(String processor);
}
