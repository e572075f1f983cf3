package org.waymark.query.moment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.views.StoredState;
import org.waymark.query.views.UnfoldableEventException;
import org.waymark.query.views.View;
import org.waymark.query.views.ViewFold;

/** The states of one view in a {@link LiveImage}: each document is read once, and brought to the image's position. */
final class LiveStates<S> {

    private final View<S> view;
    private final LiveImage image;
    private final Map<String, Optional<StoredState<S>>> known = new HashMap<>();
    private @Nullable List<StoredState<S>> all;

    LiveStates(View<S> view, LiveImage image) {
        this.view = view;
        this.image = image;
    }

    List<StoredState<S>> all() {
        List<StoredState<S>> states = all;
        if (states == null) {
            states = exact(image.documents(view), key -> true);
            keep(states);
        }
        return List.copyOf(states);
    }

    List<StoredState<S>> some(Collection<String> keys) {
        List<String> unknown = all != null
                ? List.of()
                : keys.stream().filter(key -> !known.containsKey(id(key))).toList();
        if (!unknown.isEmpty()) {
            List<StoredState<S>> read = exact(image.documents(view, unknown), unknown::contains);
            unknown.forEach(key -> known.put(id(key), Optional.empty()));
            read.forEach(state -> known.put(state.id(), Optional.of(state)));
        }
        return keys.stream()
                .distinct()
                .flatMap(key -> known.getOrDefault(id(key), Optional.empty()).stream())
                .toList();
    }

    private String id(String key) {
        return StoredState.id(image.strategy(), key);
    }

    private void keep(List<StoredState<S>> states) {
        all = states;
        known.clear();
        states.forEach(state -> known.put(state.id(), Optional.of(state)));
    }

    /**
     * Documents as they were at the image's position.
     *
     * @param keys which keys they were read for
     * @throws org.waymark.query.views.ViewBehindException if the view has stopped before that position
     */
    private List<StoredState<S>> exact(List<StoredState<S>> documents, Predicate<String> keys) {
        boolean ahead = documents.stream().anyMatch(document -> document.seen() > image.position());
        boolean lacking = image.lacksEvents(view);
        if (!ahead && !lacking) {
            return documents;
        }
        try {
            return ahead || !image.completes(view) ? folded(keys) : completed(documents, keys);
        } catch (UnfoldableEventException e) {
            throw image.behind(view, e);
        }
    }

    private List<StoredState<S>> folded(Predicate<String> keys) {
        List<StoredState<S>> states = image.folded(view);
        keep(states);
        int prefix = id("").length();
        return states.stream()
                .filter(state -> keys.test(state.id().substring(prefix)))
                .toList();
    }

    private List<StoredState<S>> completed(List<StoredState<S>> documents, Predicate<String> keys) {
        Map<String, StoredState<S>> states = new LinkedHashMap<>();
        documents.forEach(document -> states.put(document.id(), document));
        ViewFold<S> fold = new ViewFold<>(view, Map.copyOf(states), image.earlier());
        image.latest().stream()
                .filter(event -> view.key(event).filter(keys).isPresent())
                .forEach(fold::fold);
        fold.changed().forEach(state -> states.put(state.id(), state));
        return states.values().stream()
                .sorted(Comparator.comparingLong(StoredState::first))
                .toList();
    }
}
