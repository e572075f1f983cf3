package org.waymark.benchmarks.measure;

import java.io.IOException;

/** The service had no time for a request: counted by itself, unlike every other failure, which ends a measurement. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param status of the answer
     */
    public RefusedException(int status) {
        super("Refused with " + status);
    }
}
