package org.waymark.query.paper;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Typed;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Reader;

/**
 * What a file is to show.
 *
 * @param snapshot   the strategy at the moment that is asked for
 * @param ref        of which one; empty where there is one only
 * @param reader     for whom
 * @param parameters those of its address
 */
public record PaperQuestion(StrategySnapshot snapshot, String ref, Reader reader, Map<String, String> parameters) {

    public PaperQuestion {
        parameters = Map.copyOf(parameters);
    }

    /** A filter; empty where it is not given. */
    public String text(String name) {
        return Typed.trimmed(Objects.requireNonNullElse(parameters.get(name), ""));
    }

    /** A filter; null where it is not given. */
    public @Nullable String orNull(String name) {
        String given = text(name);
        return given.isEmpty() ? null : given;
    }

    /** Whether a filter that is on or off is on. */
    public boolean is(String name) {
        return text(name).equalsIgnoreCase("true");
    }
}
