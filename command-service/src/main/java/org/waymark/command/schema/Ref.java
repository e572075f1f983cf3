package org.waymark.command.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.StrategyCode;

/**
 * A reference that people give to a case, theme, workstream or framework, such as {@code P1} or {@code 3A.1}. A plain
 * string in JSON. It is kept in capitals, however it was written.
 */
public record Ref(@JsonValue String value) {

    /** What is wrong with a text that is no reference, to follow the name of the field. */
    static final String MESSAGE =
            "must be 1 to 20 letters, digits, dots or hyphens and start with a letter or digit, such as P1 or 3A.1";

    /** Most characters of a reference. */
    public static final int LENGTH = 20;

    /** @throws IllegalArgumentException if the text does not have the form of a reference */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Ref {
        value = CaseId.asKept(value);
        if (!CaseId.isRef(value)) {
            throw new IllegalArgumentException("A reference " + MESSAGE);
        }
    }

    /** The reference that a text holds; null for null. */
    public static @Nullable Ref orNull(@Nullable String value) {
        return value == null ? null : new Ref(value);
    }

    /** The text of a reference; null for null. */
    public static @Nullable String valueOrNull(@Nullable Ref ref) {
        return ref == null ? null : ref.value;
    }

    /** The case that has this reference in a strategy. */
    public CaseId in(StrategyCode strategy) {
        return new CaseId(strategy, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
