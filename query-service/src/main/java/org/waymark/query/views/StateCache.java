package org.waymark.query.views;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The latest states of a view by id, also that there is none: what a node that alone writes them knows without asking the
 * database. Bounded; for one thread.
 */
final class StateCache<S> {

    private static final int KEPT = 8_192;

    private final int kept;
    private final Map<String, Optional<StoredState<S>>> states = new LinkedHashMap<>(16, 0.75f, true);

    StateCache() {
        this(KEPT);
    }

    StateCache(int kept) {
        this.kept = kept;
    }

    boolean knows(String id) {
        return states.containsKey(id);
    }

    void put(StoredState<S> state) {
        states.put(state.id(), Optional.of(state));
    }

    void putNone(String id) {
        states.put(id, Optional.empty());
    }

    /** Those of the states that there are. */
    Map<String, StoredState<S>> of(Collection<String> ids) {
        Map<String, StoredState<S>> found = new HashMap<>();
        for (String id : ids) {
            Optional<StoredState<S>> known = states.get(id);
            if (known != null && known.isPresent()) {
                found.put(id, known.get());
            }
        }
        return found;
    }

    /** Forgets those that were not asked for longest, but none of {@code needed}. */
    void trim(Set<String> needed) {
        Iterator<String> oldest = states.keySet().iterator();
        while (states.size() > kept && oldest.hasNext()) {
            if (!needed.contains(oldest.next())) {
                oldest.remove();
            }
        }
    }

    void clear() {
        states.clear();
    }
}
