package org.waymark.query.audit.tests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.happening.RatingMove;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Formats;

/**
 * Ratings of stages, actions and risks that improved while nothing was said that would explain it.
 *
 * @param letters a comment with fewer letters and digits explains nothing
 * @param days    a file that was attached to the case in so many days before, or on that day, is evidence
 */
public record BetterRatings(int letters, int days, TestPeriod period) implements AuditTest {

    @Override
    public TestKind kind() {
        return TestKind.RATINGS;
    }

    @Override
    public String rule() {
        return "A change is found if the rating of a stage, an action or a risk became better, it names no decision and gives no reason,"
                + " and its comment has fewer than " + Formats.count(letters, "letter or digit", "letters and digits")
                + " and names no address on the web, and no file was attached to its case on that day or in the "
                + Formats.count(days, "day", "days") + " before.";
    }

    @Override
    public TestResult run(StrategySnapshot snapshot) {
        Map<String, List<AuditEntry>> files =
                AuditTrail.files(snapshot).stream().collect(Collectors.groupingBy(AuditEntry::item));
        return TrailScan.sift(
                this, snapshot, change -> unexplained(change, files.getOrDefault(change.item(), List.of())));
    }

    /** @param files what was attached to its case and removed from it, oldest first */
    private Optional<String> unexplained(AuditEntry change, List<AuditEntry> files) {
        RatingMove move = change.rating();
        if (move == null || !move.better() || change.decision() != null || change.reason() != null) {
            return Optional.empty();
        }
        int said = Wording.letters(move.comment());
        if (isEvidenced(change, files)) {
            return Optional.empty();
        }
        return said < letters && !Wording.links(move.comment())
                ? Optional.of("From " + move.before() + " to " + move.after() + ", "
                        + (said == 0
                                ? "without a comment"
                                : "with a comment of " + Formats.count(said, "letter or digit", "letters and digits")))
                : Optional.empty();
    }

    /** Whether its case had a file then that was attached not long before. */
    private boolean isEvidenced(AuditEntry change, List<AuditEntry> files) {
        Map<Integer, LocalDate> attached = new HashMap<>();
        files.stream().filter(file -> file.position() < change.position()).forEach(entry -> {
            switch (entry.happening()) {
                case Happening.FileAttached file -> attached.put(file.file(), entry.asAt());
                case Happening.FileRemoved file -> attached.remove(file.file());
                default -> {}
            }
        });
        return attached.values().stream()
                .anyMatch(day -> !day.isAfter(change.asAt())
                        && !day.isBefore(change.asAt().minusDays(days)));
    }
}
