package org.waymark.query.moment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.query.views.StoredState;

/** The states of one view, by id, in the order in which they came to be. They do not change. */
final class ViewStates<S> {

    private final Map<String, StoredState<S>> byId;
    private final List<StoredState<S>> inOrder;

    private ViewStates(Map<String, StoredState<S>> byId) {
        this.byId = byId;
        this.inOrder = List.copyOf(byId.values());
    }

    static <S> ViewStates<S> none() {
        return new ViewStates<>(Map.of());
    }

    /** @param states in the order in which they came to be */
    static <S> ViewStates<S> of(Collection<StoredState<S>> states) {
        return ViewStates.<S>none().with(states);
    }

    /** The same with states in place of the former ones, or behind all others. It costs as much as there are states. */
    ViewStates<S> with(Collection<StoredState<S>> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<String, StoredState<S>> now = new LinkedHashMap<>(byId);
        changed.forEach(state -> now.put(state.id(), state));
        return new ViewStates<>(now);
    }

    List<StoredState<S>> all() {
        return inOrder;
    }

    Map<String, StoredState<S>> byId() {
        return byId;
    }

    /** Those that there are, in the order of the ids. */
    List<StoredState<S>> some(Collection<String> ids) {
        return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList();
    }
}
