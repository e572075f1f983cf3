package org.waymark.benchmarks.compare;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.waymark.benchmarks.setup.History;
import org.waymark.events.CaseId;

/**
 * Which case each caller works on, for one measurement: each on its own, or all on the same. A case has {@value #LENGTH}
 * events, then a new one begins, so that a fast store does not read longer cases than a slow one.
 */
public final class ComparedCases {

    static final int LENGTH = 20;

    private static final AtomicLong MEASUREMENTS = new AtomicLong();

    private final long measurement = MEASUREMENTS.incrementAndGet();
    private final AtomicLongArray accepted;

    private ComparedCases(int lanes) {
        this.accepted = new AtomicLongArray(lanes);
    }

    /** Nobody works on a case of somebody else: no conflicts. */
    public static ComparedCases ofTheirOwn(int callers) {
        return new ComparedCases(callers);
    }

    /** All work on the same case: of those who decide at the same time one wins. */
    public static ComparedCases shared() {
        return new ComparedCases(1);
    }

    /** {@return the case that a caller is to work on now} */
    CaseId now(int caller) {
        int lane = caller % accepted.length();
        return new CaseId(History.MEASURED, measurement + "." + lane + "." + accepted.get(lane) / LENGTH);
    }

    /** Counts an event that was accepted. */
    void accepted(int caller) {
        accepted.incrementAndGet(caller % accepted.length());
    }
}
