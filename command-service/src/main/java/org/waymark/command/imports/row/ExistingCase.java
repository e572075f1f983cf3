package org.waymark.command.imports.row;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.WaymarkEvent;

/**
 * A case that there is: as it was opened, for a file that was imported is still recognised after the case was changed, and
 * as it is now.
 */
public abstract class ExistingCase {

    private @Nullable CaseFingerprint opened;
    private @Nullable CaseFingerprint now;

    /** Something that is known to say this. */
    public static ExistingCase saying(CaseFingerprint said) {
        ExistingCase known = new ExistingCase() {
            @Override
            public Optional<CaseFingerprint> take(WaymarkEvent event) {
                return Optional.empty();
            }
        };
        known.now = said;
        return known;
    }

    /** Takes a fact about it into account. */
    final void evolve(WaymarkEvent event) {
        now = take(event).orElse(now);
        if (opened == null) {
            opened = now;
        }
    }

    /** What it says after a fact; empty where that does not change it. */
    public abstract Optional<CaseFingerprint> take(WaymarkEvent event);

    /** What it says now. */
    public final CaseFingerprint now() {
        if (now == null) {
            throw new IllegalStateException("A case begins with the event that opens it");
        }
        return now;
    }

    /** What it said when it was opened, and says now. */
    final Stream<CaseFingerprint> versions() {
        return Stream.of(opened, now).flatMap(Stream::ofNullable).distinct();
    }

    /** Whether a row says what it says now or said when it was opened: a file from then changes nothing. */
    public final boolean isRecognisedBy(CaseFingerprint content) {
        return versions().anyMatch(content::isSaidBy);
    }
}
