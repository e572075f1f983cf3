package org.waymark.offline;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The section "Attached files" of the format: which files events attach and erase, and which lines hold their bytes. */
final class OfflineFiles {

    private final Map<Long, String> attached = new HashMap<>();
    private final Set<Long> erased = new HashSet<>();
    private final Set<String> there = new HashSet<>();

    void trace(OfflineEvent event, long position) {
        String file = event.metadata("file");
        if (!file.isEmpty()) {
            attached.put(position, file);
        }
        String erases = event.metadata("erases");
        if (!erases.isEmpty() && Long.parseLong(erases) < position) {
            erased.add(Long.valueOf(erases));
        }
    }

    void add(Map<String, Object> line) {
        byte[] bytes = Base64.getDecoder().decode(OfflineVerifier.text(line, "bytes"));
        String file = OfflineVerifier.text(line, "file");
        String hash = new Hashed().raw(bytes).sha256Hex();
        Mismatch.unless(hash.equals(file.substring(file.indexOf('/') + 1)), "the bytes of " + file + " were altered");
        Mismatch.unless(OfflineVerifier.number(line, "size") == bytes.length, "the size of " + file + " is wrong");
        String reference = file + ":" + bytes.length;
        Mismatch.unless(attached.containsValue(reference), file + " is attached by no event before it");
        Mismatch.unless(there.add(reference), file + " is there twice");
    }

    void mustBeThere() {
        attached.forEach((position, file) -> Mismatch.unless(
                erased.contains(position) || there.contains(file), "the bytes of " + file + " are missing"));
    }
}
