package org.waymark.query.kinds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.query.happening.Happening;

/**
 * Everything that happened to the cases of one kind between two meetings, oldest first. It remembers what was reported.
 */
public final class PackEntries {

    private final List<PackEntry> all;
    private final Set<PackEntry> told = new HashSet<>();

    public PackEntries(List<PackEntry> all) {
        this.all = List.copyOf(all);
    }

    /** Those to which this happened; they count as reported. */
    public List<PackEntry> of(Class<? extends Happening> what) {
        return of(what, any -> true);
    }

    /** The same of some cases only. */
    public List<PackEntry> of(Class<? extends Happening> what, Predicate<PackEntry> which) {
        List<PackEntry> found = all.stream()
                .filter(each -> what.isInstance(each.entry().happening()))
                .filter(which)
                .toList();
        told.addAll(found);
        return found;
    }

    /** Counts as reported what another part of the pack reports. */
    public void toldElsewhere(Class<? extends Happening> what) {
        of(what);
    }

    /** How many were not reported by any part. */
    public int untold() {
        return all.size() - told.size();
    }
}
