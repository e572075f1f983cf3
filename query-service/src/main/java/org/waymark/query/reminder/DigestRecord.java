package org.waymark.query.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.Formats;

/**
 * What is kept of a digest: nothing of what it said but how much.
 *
 * @param person   whose it was
 * @param day      whose digest it was
 * @param counts   how many of each kind; empty where nothing was sent
 * @param attempts how often it was begun
 * @param changed  when its state was last changed
 * @param reason   why it was not sent, or is not known to be; null otherwise
 */
record DigestRecord(
        String person,
        LocalDate day,
        DigestState state,
        Map<ReminderKind, Integer> counts,
        int attempts,
        Instant changed,
        @Nullable String reason) {

    /** How much it told, such as “Due soon and overdue: 3; Help: 1”. */
    String inWords() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> kind.getKey().title() + ": " + Formats.number(kind.getValue()))
                .collect(Collectors.joining("; "));
    }
}
