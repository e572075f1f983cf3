package org.waymark.query.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another place with a text that is to be redacted.
 *
 * @param eventType plain name
 * @param item      ref of the case; null for the strategy itself
 * @param fields    names of the texts that hold it
 */
public record Repetition(
        long position, String eventType, @Nullable String item, List<String> fields) {}
