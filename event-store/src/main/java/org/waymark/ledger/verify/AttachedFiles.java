package org.waymark.ledger.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.ledger.format.FileReference;
import org.waymark.ledger.format.FileTrace;
import org.waymark.ledger.format.FileTrace.Attached;
import org.waymark.ledger.format.FileTrace.Erased;

/** Which files events attach and which of them later events erase. Only at the end of the ledger is all of it known. */
final class AttachedFiles {

    private final Map<Long, FileReference> attached = new TreeMap<>();
    private final Set<Long> erased = new HashSet<>();

    /** An event can erase only what was attached when it was recorded. */
    void add(FileTrace trace) {
        switch (trace) {
            case Attached file -> attached.put(file.position(), file.file());
            case Erased gone -> {
                if (gone.attached() < gone.position()) {
                    erased.add(gone.attached());
                }
            }
        }
    }

    /** {@return the files whose bytes must be there, each with the position of the first event that attaches it} */
    Map<FileReference, Long> expected() {
        Map<FileReference, Long> expected = new LinkedHashMap<>();
        attached.forEach((position, file) -> {
            if (!erased.contains(position)) {
                expected.putIfAbsent(file, position);
            }
        });
        return expected;
    }

    /** {@return the positions of the events that attach a file and are not known to be erased} */
    List<Long> attaching(FileReference file) {
        return attached.entrySet().stream()
                .filter(entry -> entry.getValue().equals(file) && !erased.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
