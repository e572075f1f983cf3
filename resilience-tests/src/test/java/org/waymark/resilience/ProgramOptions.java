package org.waymark.resilience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked for at the prompt, as pairs of name and value, and the usual for the rest. */
public final class ProgramOptions {

    private final Map<String, String> values;

    private ProgramOptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads pairs of name and value.
     *
     * @param usual what there is to ask for, such as {@code --rounds}, with its value where nobody asks
     * @throws IllegalArgumentException if a name is not known or a value is missing
     */
    public static ProgramOptions of(List<String> arguments, Map<String, String> usual) {
        Map<String, String> values = new HashMap<>(usual);
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || values.replace(arguments.get(i), arguments.get(i + 1)) == null) {
                throw new IllegalArgumentException("Cannot use " + arguments.get(i) + " here");
            }
        }
        return new ProgramOptions(values);
    }

    /** The value under a name. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** @throws NumberFormatException if it is no whole number */
    public long number(String name) {
        return Long.parseLong(text(name));
    }
}
