package org.waymark.query.happening;

import java.util.List;
import org.waymark.events.NoteEvent;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.NoteEvent.NoteCorrected;
import org.waymark.query.happening.Happening.Noted;

/** What notes mean. */
final class NoteMeaning {

    private NoteMeaning() {}

    static EventMeaning of(NoteEvent event) {
        return new EventMeaning(happening(event), day -> sentence(event), memory -> changes(event));
    }

    private static Happening happening(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> new Noted(added.text());
            case NoteCorrected corrected -> new Happening.NoteCorrected(corrected.note(), corrected.after());
        };
    }

    private static String sentence(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> "Added a note to %s.".formatted(added.item());
            case NoteCorrected corrected -> "Corrected note %d on %s.".formatted(corrected.note(), corrected.item());
        };
    }

    private static List<FieldChange> changes(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> List.of(new FieldChange("note", null, added.text()));
            case NoteCorrected corrected -> List.of(new FieldChange("note", corrected.before(), corrected.after()));
        };
    }
}
