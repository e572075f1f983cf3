package org.waymark.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/**
 * A file that is attached to a case.
 *
 * @param number      among the files of the case, from 1
 * @param title       what it shows
 * @param description more about it; null where nobody said
 * @param name        under which it is downloaded; a sentence once it is erased
 * @param mediaType   such as {@code application/pdf}
 * @param size        in bytes
 * @param sha256      of its bytes, in hex
 * @param erased      whether its bytes were erased: it cannot be downloaded any more
 * @param stamp       who attached it, and when
 */
public record EvidenceFile(
        int number,
        String title,
        @Nullable String description,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean erased,
        Provenance stamp) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("image/png", "PNG picture"),
            Map.entry("image/jpeg", "JPEG picture"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook"),
            Map.entry(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "PowerPoint presentation"),
            Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument text"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "OpenDocument presentation"),
            Map.entry("text/csv", "CSV"),
            Map.entry("text/plain", "Text"));

    /**
     * The files that entries of the audit trail tell of and that were not removed, in their order.
     *
     * @param entries those of one case that tell of files attached and removed, oldest first; others may be among them
     */
    static List<EvidenceFile> in(List<AuditEntry> entries) {
        List<EvidenceFile> files = new ArrayList<>();
        for (AuditEntry entry : entries) {
            switch (entry.happening()) {
                case Happening.FileAttached file -> files.add(of(file, entry));
                case Happening.FileRemoved removed -> files.removeIf(file -> file.number() == removed.file());
                default -> {}
            }
        }
        return List.copyOf(files);
    }

    private static EvidenceFile of(Happening.FileAttached file, AuditEntry entry) {
        return new EvidenceFile(
                file.file(),
                file.title(),
                file.description(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.erased(),
                new Provenance(
                        entry.position(),
                        entry.recordedAt(),
                        entry.asAt(),
                        entry.actor(),
                        entry.reason(),
                        entry.decision()));
    }

    /** What kind of file it is, in words. */
    public String typeInWords() {
        return TYPES.getOrDefault(mediaType, mediaType);
    }

    /** How large it is, in words. */
    public String sizeInWords() {
        return Formats.bytes(size);
    }

    /** Whoever attached it and the coordinator may. */
    public boolean mayBeRemovedBy(Reader reader) {
        return reader.coordinates() || stamp.by().equals(reader.id()) && reader.comments();
    }
}
