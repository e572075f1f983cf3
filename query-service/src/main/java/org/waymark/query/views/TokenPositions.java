package org.waymark.query.views;

import java.util.Collection;
import java.util.Map;

/** How far streaming processors have come, wherever they run: what the token store says. */
@FunctionalInterface
public interface TokenPositions {

    /** The last position that each of these processors has finished, by its name; -1 before the first. */
    Map<String, Long> of(Collection<String> processors);
}
