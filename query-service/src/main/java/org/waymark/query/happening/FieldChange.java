package org.waymark.query.happening;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One field of a change, in words.
 *
 * @param before null where there was nothing
 * @param after  null where there is nothing now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
