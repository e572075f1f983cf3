package org.waymark.command.imports;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.WaymarkEvent;

/**
 * A case that there is: as it was opened, for a file that was imported is still recognised after the case was changed, and
 * as it is now.
 */
abstract class Known {

    private @Nullable Content opened;
    private @Nullable Content now;

    /** Takes a fact about it into account. */
    final void evolve(WaymarkEvent event) {
        now = take(event).orElse(now);
        if (opened == null) {
            opened = now;
        }
    }

    /** What it says after a fact; empty where that does not change it. */
    abstract Optional<Content> take(WaymarkEvent event);

    /** What it says now. */
    final Content now() {
        if (now == null) {
            throw new IllegalStateException("A case begins with the event that opens it");
        }
        return now;
    }

    /** What a row can say to be this case. */
    final Stream<Content> recognisedBy() {
        return Stream.of(opened, now).flatMap(Stream::ofNullable).distinct();
    }

    final boolean isRecognisedBy(Content content) {
        return recognisedBy().anyMatch(content::equals);
    }
}
