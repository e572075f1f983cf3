package org.waymark.query.moment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moment asked for cannot be understood or shown; the message says what to give instead. */
public final class BadAsOfException extends RuntimeException {

    private static final String AS_OF = "asOf";

    private final @Nullable String said;
    private final String parameter;

    public BadAsOfException(String message) {
        this(null, AS_OF, message);
    }

    /** @param said the moment, as it was written */
    public BadAsOfException(String said, String message) {
        this(said, AS_OF, message);
    }

    private BadAsOfException(@Nullable String said, String parameter, String message) {
        super(message);
        this.said = said;
        this.parameter = parameter;
    }

    /** The same of another parameter than the moment. */
    public static BadAsOfException at(String parameter, String message) {
        return new BadAsOfException(null, parameter, message);
    }

    /**
     * The parameter that is at fault.
     *
     * @param sent all parameters of the request
     */
    public String parameter(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(each -> said != null
                        && each.getValue().length > 0
                        && each.getValue()[0].strip().equals(said.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(parameter);
    }
}
