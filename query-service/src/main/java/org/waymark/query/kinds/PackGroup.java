package org.waymark.query.kinds;

import java.util.List;

/**
 * What happened in one way to cases of one kind.
 *
 * @param title such as “Completed”
 * @param brief whether it is enough to name the cases, because their files say the rest
 */
public record PackGroup(String title, List<PackEntry> entries, boolean brief) {

    public PackGroup {
        entries = List.copyOf(entries);
    }

    public static PackGroup of(String title, List<PackEntry> entries) {
        return new PackGroup(title, entries, false);
    }

    /** One of which only the cases are named. */
    public static PackGroup brief(String title, List<PackEntry> entries) {
        return new PackGroup(title, entries, true);
    }
}
