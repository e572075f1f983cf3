package org.waymark.people;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.waymark.events.Charter;

/**
 * Whose Waymark this is: one for the whole process, which pages show and reckon by where they are about no strategy
 * (docs/adr/0068).
 *
 * @param name     as pages show it; empty where nobody said
 * @param timeZone of pages about no strategy, of reminders, and of a strategy that is created on a page
 */
public record Organisation(String name, ZoneId timeZone) {

    /** Where nobody said anything. */
    public static final Organisation UNNAMED = new Organisation("", Charter.DEFAULT_TIME_ZONE);

    private static final AtomicReference<Organisation> CURRENT = new AtomicReference<>(UNNAMED);

    /** That of this process. */
    public static Organisation current() {
        return CURRENT.get();
    }

    /** From now on this is the one of this process. */
    public void becomeCurrent() {
        CURRENT.set(this);
    }
}
