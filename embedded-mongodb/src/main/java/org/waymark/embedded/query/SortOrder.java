package org.waymark.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.embedded.store.SortedKeys;

/** The order a query asks for; without keys any order will do. */
public record SortOrder(List<Key> keys) {

    record Key(String field, boolean ascending) {}

    public static SortOrder of(@Nullable Document orderBy, String positionField) {
        if (orderBy == null) {
            return new SortOrder(List.of());
        }
        return new SortOrder(orderBy.entrySet().stream()
                .map(entry -> new Key(
                        entry.getKey().equals("$natural") ? positionField : entry.getKey(),
                        ((Number) entry.getValue()).doubleValue() > 0))
                .toList());
    }

    boolean isAny() {
        return keys.isEmpty();
    }

    /**
     * Whether keys give this order as they stand.
     *
     * @param pinned how many of their first fields have one value throughout
     * @return whether to read them backwards; empty where they do not give this order
     */
    Optional<Boolean> directionIn(SortedKeys sorted, int pinned) {
        int next = pinned;
        Boolean backwards = null;
        for (Key key : keys) {
            if (sorted.isMultikey(key.field())) {
                return Optional.empty();
            }
            int place = key.field().equals(sorted.positionField())
                    ? sorted.fields().size()
                    : sorted.fields().indexOf(key.field());
            if (place >= 0 && place < pinned) {
                continue;
            }
            if (place != next || backwards != null && backwards == key.ascending()) {
                return Optional.empty();
            }
            backwards = !key.ascending();
            if (place == sorted.fields().size()) {
                break;
            }
            next++;
        }
        return Optional.of(backwards != null && backwards);
    }
}
