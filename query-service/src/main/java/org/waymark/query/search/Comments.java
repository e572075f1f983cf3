package org.waymark.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.moment.StrategySnapshot;

/**
 * The comments on the cases of a strategy, as they were last corrected, and what is said of their files. They are entries of the audit trail: with those of a
 * position, those of a later one are read from there on.
 *
 * @param through every comment up to and with this position is here
 */
record Comments(long through, Map<String, List<String>> byRef, Map<String, Map<Integer, List<String>>> filesByRef) {

    static final Comments NONE = new Comments(-1, Map.of(), Map.of());

    /** Those on a case, oldest first. */
    List<String> on(String ref) {
        return byRef.getOrDefault(ref, List.of());
    }

    /** What is said of the files of a case: titles and descriptions. */
    List<String> filesOf(String ref) {
        return filesByRef.getOrDefault(ref, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Those that a snapshot shows, which is not before these. */
    Comments upTo(StrategySnapshot snapshot) {
        long to = snapshot.position();
        if (to <= through) {
            return this;
        }
        Map<String, List<String>> all = new HashMap<>(byRef);
        Map<String, Map<Integer, List<String>>> files = new HashMap<>(filesByRef);
        AuditTrail.commentsAndFiles(snapshot, through + 1).forEach(entry -> {
            fold(all, entry);
            foldFiles(files, entry);
        });
        return new Comments(to, Map.copyOf(all), Map.copyOf(files));
    }

    private static void fold(Map<String, List<String>> all, AuditEntry entry) {
        List<String> those = new ArrayList<>(all.getOrDefault(entry.item(), List.of()));
        switch (entry.happening()) {
            case Happening.Noted(String text) -> those.add(text);
            case Happening.NoteCorrected(int number, String text)
            when number >= 1 && number <= those.size() -> those.set(number - 1, text);
            default -> {}
        }
        all.put(entry.item(), List.copyOf(those));
    }

    private static void foldFiles(Map<String, Map<Integer, List<String>>> all, AuditEntry entry) {
        Map<Integer, List<String>> those = new TreeMap<>(all.getOrDefault(entry.item(), Map.of()));
        switch (entry.happening()) {
            case Happening.FileAttached file ->
                those.put(
                        file.file(),
                        file.description() == null ? List.of(file.title()) : List.of(file.title(), file.description()));
            case Happening.FileRemoved file -> those.remove(file.file());
            default -> {}
        }
        all.put(entry.item(), those);
    }
}
