package org.waymark.query.kinds;

import org.jspecify.annotations.Nullable;

/** A case that needs attention. Each kind has a record of its own, whose {@code @JsonTypeName} is that of its section. */
public interface AttentionItem {

    /** Of the case; null where there is none yet. */
    @Nullable String ref();

    String title();
}
