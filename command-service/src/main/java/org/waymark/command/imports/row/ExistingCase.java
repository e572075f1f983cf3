package org.waymark.command.imports.row;

import java.time.LocalDate;
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
            public Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt) {
                return Optional.empty();
            }
        };
        known.now = said;
        return known;
    }

    /** Something that is known to say this, and said that when it was entered. */
    public static ExistingCase saying(CaseFingerprint opened, CaseFingerprint now) {
        ExistingCase known = saying(now);
        known.opened = opened;
        return known;
    }

    /**
     * Takes a fact about it into account.
     *
     * @param asAt the day for which it is true
     */
    final void evolve(WaymarkEvent event, LocalDate asAt) {
        now = take(event, asAt).orElse(now);
        if (opened == null) {
            opened = now;
        }
    }

    /**
     * What it says after a fact; empty where that does not change it.
     *
     * @param asAt the day for which the fact is true
     */
    public abstract Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt);

    /** What it says beside a row: of what is reported on it, that of the days which the row is about. */
    public CaseFingerprint besides(Entry row) {
        return now();
    }

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
    public final boolean isRecognisedBy(Entry row) {
        return isRecognisedBy(row, row.content());
    }

    /** @param content what the row says */
    final boolean isRecognisedBy(Entry row, CaseFingerprint content) {
        return Stream.of(opened, besides(row)).flatMap(Stream::ofNullable).anyMatch(content::isSaidBy);
    }

    /** Whether this is agreed about it now or was when it was opened, whatever is reported on it. */
    final boolean isDescribedBy(CaseFingerprint agreed) {
        return versions().anyMatch(agreed::isSaidBy);
    }
}
