package org.waymark.query.api;

/** Keeps texts in memory, in whatever form, and must not when one of them is removed (ADR 10). */
public interface TextKeeper {

    /** Drops everything that it keeps. What is being worked out is still given to whoever waits, and not kept. */
    void forget();
}
