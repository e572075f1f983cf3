package org.waymark.query.views;

/** How far a streaming processor has come, wherever it runs: what the token store says. */
@FunctionalInterface
public interface TokenPositions {

    /** The last position that a processor has finished; -1 before the first. */
    long of(String processor);
}
