package org.waymark.events;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people responsible for a risk, as account ids or named posts.
 *
 * @param owner    accountable for it; null where nobody is yet
 * @param actionee carries out the response; null where the owner does
 */
public record RiskPeople(@Nullable String owner, @Nullable String actionee) {

    /** Both of them, the owner first; empty while nobody is named. */
    public List<String> named() {
        return Stream.of(owner, actionee).filter(Objects::nonNull).distinct().toList();
    }
}
