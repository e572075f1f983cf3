package org.waymark.query.paper;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param given    the filters of its address, by name: those only that its table declares
 */
public record PaperQuestion(StrategySnapshot snapshot, String ref, Reader reader, Map<String, String> given) {

    public PaperQuestion {
        given = Map.copyOf(given);
    }

    /** The filters of a table; empty for what is not given. */
    static Map<String, String> filters(PaperTable table, Function<String, @Nullable String> parameters) {
        return table.filters().stream()
                .collect(Collectors.toMap(
                        PaperFilter::name,
                        filter -> Typed.trimmed(Objects.requireNonNullElse(parameters.apply(filter.name()), ""))));
    }

    /**
     * A filter; empty where it is not given.
     *
     * @throws IllegalArgumentException if the table does not declare it
     */
    public String text(String name) {
        String text = given.get(name);
        if (text == null) {
            throw new IllegalArgumentException("The table does not declare the filter " + name);
        }
        return text;
    }

    /** Whether a filter is given, and the table has it. */
    boolean has(String name) {
        return !given.getOrDefault(name, "").isEmpty();
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
