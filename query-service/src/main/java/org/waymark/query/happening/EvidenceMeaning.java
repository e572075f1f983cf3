package org.waymark.query.happening;

import java.util.ArrayList;
import java.util.List;
import org.waymark.events.EvidenceEvent;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvent.FileRemoved;

/** What files attached to cases mean. */
final class EvidenceMeaning {

    private EvidenceMeaning() {}

    static EventMeaning of(EvidenceEvent event) {
        return new EventMeaning(happening(event), day -> sentence(event), memory -> changes(event));
    }

    private static Happening happening(EvidenceEvent event) {
        return switch (event) {
            case FileAttached file ->
                new Happening.FileAttached(
                        file.file(),
                        file.title(),
                        file.description(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.erased());
            case FileRemoved file -> new Happening.FileRemoved(file.file(), file.title());
        };
    }

    private static String sentence(EvidenceEvent event) {
        return switch (event) {
            case FileAttached file ->
                "Attached file %d, “%s”, to %s.".formatted(file.file(), file.title(), file.item());
            case FileRemoved file ->
                "Removed file %d, “%s”, from %s.".formatted(file.file(), file.title(), file.item());
        };
    }

    private static List<FieldChange> changes(EvidenceEvent event) {
        return switch (event) {
            case FileAttached file -> {
                List<FieldChange> changes = new ArrayList<>();
                changes.add(new FieldChange("file", null, file.name()));
                changes.add(new FieldChange("title", null, file.title()));
                if (file.description() != null) {
                    changes.add(new FieldChange("description", null, file.description()));
                }
                changes.add(new FieldChange("bytes", null, String.valueOf(file.size())));
                changes.add(new FieldChange("SHA-256", null, file.sha256()));
                yield List.copyOf(changes);
            }
            case FileRemoved file -> List.of(new FieldChange("file", file.title(), null));
        };
    }
}
