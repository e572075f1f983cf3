package org.waymark.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.moment.StrategySnapshot;

/**
 * The comments on the cases of a strategy, as they were last corrected. They are entries of the audit trail: with those of a
 * position, those of a later one are read from there on.
 *
 * @param through every comment up to and with this position is here
 */
record Comments(long through, Map<String, List<String>> byRef) {

    static final Comments NONE = new Comments(-1, Map.of());

    /** Those on a case, oldest first. */
    List<String> on(String ref) {
        return byRef.getOrDefault(ref, List.of());
    }

    /** Those that a snapshot shows, which is not before these. */
    Comments upTo(StrategySnapshot snapshot) {
        long to = snapshot.position();
        if (to <= through) {
            return this;
        }
        Map<String, List<String>> all = new HashMap<>(byRef);
        AuditTrail.comments(snapshot, through + 1).forEach(entry -> fold(all, entry));
        return new Comments(to, Map.copyOf(all));
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
}
