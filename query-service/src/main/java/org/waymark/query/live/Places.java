package org.waymark.query.live;

import java.util.HashMap;
import java.util.Map;

/** How many follow at once: so many altogether, and so many of one person, whose browsers may have many pages open. */
final class Places {

    private final int most;
    private final int mostOfPerson;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int mostOfPerson) {
        this.most = most;
        this.mostOfPerson = mostOfPerson;
    }

    /** {@return whether there was a place for this person, who then must {@link #leave}} */
    synchronized boolean take(String person) {
        int theirs = taken.getOrDefault(person, 0);
        if (all >= most || theirs >= mostOfPerson) {
            return false;
        }
        taken.put(person, theirs + 1);
        all++;
        return true;
    }

    synchronized void leave(String person) {
        taken.computeIfPresent(person, (id, theirs) -> theirs == 1 ? null : theirs - 1);
        all--;
    }

    synchronized int taken() {
        return all;
    }
}
