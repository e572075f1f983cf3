package org.waymark.query.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvent.FileRemoved;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;

/** The files of a case, read from the audit trail. A case cannot have more than 200, so all are read. */
final class EvidenceFiles {

    private EvidenceFiles() {}

    static List<EvidenceFile> of(StrategySnapshot snapshot, String ref) {
        return EvidenceFile.in(Stream.of(FileAttached.class, FileRemoved.class)
                .flatMap(type -> AuditTrail.of(snapshot, ref, type.getSimpleName()).stream())
                .sorted(Comparator.comparingLong(AuditEntry::position))
                .toList());
    }

    /** @param number as an address has it */
    static Optional<EvidenceFile> find(StrategySnapshot snapshot, String ref, String number) {
        return of(snapshot, ref).stream()
                .filter(file -> String.valueOf(file.number()).equals(number))
                .findFirst();
    }
}
