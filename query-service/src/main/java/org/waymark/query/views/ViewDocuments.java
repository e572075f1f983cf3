package org.waymark.query.views;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.waymark.events.StrategyCode;

/** The live states of a view in MongoDB: one small document a state, each with the position it has seen. */
public final class ViewDocuments<S> {

    private final StateCollection states;
    private final View<S> view;

    ViewDocuments(StateCollection states, View<S> view) {
        this.states = states;
        this.view = view;
    }

    /** The states with these ids, by one query. */
    Map<String, StoredState<S>> load(Collection<String> ids) {
        Map<String, StoredState<S>> found = new HashMap<>();
        withIds(ids).forEach(state -> found.put(state.id(), state));
        return found;
    }

    /** The states with these keys, by one query. */
    public List<StoredState<S>> some(StrategyCode strategy, Collection<String> keys) {
        return withIds(keys.stream().map(key -> StoredState.id(strategy, key)).toList());
    }

    private List<StoredState<S>> withIds(Collection<String> ids) {
        return states.withIds(ids.stream().map(id -> StateDocument.id(view, id)).toList()).stream()
                .map(document -> StateDocument.read(view, document))
                .toList();
    }

    /** The states of a strategy, in the order in which they came to be. */
    public List<StoredState<S>> all(StrategyCode strategy) {
        return read(view, states.of(view, strategy));
    }

    /** The states of all strategies, in the order in which they came to be. */
    public List<StoredState<S>> everywhere() {
        return read(view, states.of(view));
    }

    static <S> List<StoredState<S>> read(View<S> view, Collection<RawBsonDocument> documents) {
        return documents.stream()
                .map(document -> StateDocument.read(view, document))
                .sorted(Comparator.comparingLong(StoredState::first))
                .toList();
    }

    /** Writes states with one bulk write; one that somebody else has already taken further is left alone. */
    void save(Collection<StoredState<S>> changed) {
        states.save(documents(changed));
    }

    /**
     * Writes states over those that are there, with one bulk write, unless they have seen more than {@code end}: then
     * somebody else, who is further, has done so too.
     */
    void replace(Collection<StoredState<S>> changed, long end) {
        states.replace(documents(changed), end);
    }

    private List<RawBsonDocument> documents(Collection<StoredState<S>> changed) {
        return changed.stream().map(state -> StateDocument.write(view, state)).toList();
    }
}
