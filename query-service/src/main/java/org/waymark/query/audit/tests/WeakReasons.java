package org.waymark.query.audit.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Formats;

/**
 * Changes of something earlier without a reason, and reasons that say little or are used again and again.
 *
 * @param weakness which of these only; null for all
 * @param letters  a reason with fewer letters and digits is short
 * @param times    a reason that was given at so many different moments is repeated
 */
public record WeakReasons(@Nullable Weakness weakness, int letters, int times, TestPeriod period) implements AuditTest {

    /** How many changes are read at most. */
    private static final int MOST = 20_000;

    /** What can be wrong with a reason. */
    public enum Weakness {
        MISSING("Missing"),
        SHORT("Short"),
        REPEATED("Repeated");

        private final String title;

        Weakness(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Override
    public TestKind kind() {
        return TestKind.REASONS;
    }

    @Override
    public String rule() {
        String missing =
                "A reason is missing where a change revises, corrects, reschedules, reassesses, closes, cancels, withdraws, reopens or removes something that was not imported, and none was given. ";
        String shorter = "It is short if it has fewer than "
                + Formats.count(letters, "letter or digit", "letters and digits") + ". ";
        String repeated =
                "It is repeated if the same words, apart from capitals, blanks and punctuation, were given at " + times
                        + " or more different moments of the period. ";
        return (switch (weakness) {
                    case null -> missing + shorter + repeated;
                    case MISSING -> missing;
                    case SHORT -> shorter;
                    case REPEATED -> repeated;
                })
                .strip();
    }

    /** The trail is read once: changes with a reason are kept until it is known which reasons are repeated. */
    @Override
    public TestResult run(StrategySnapshot snapshot) {
        Map<String, Uses> uses = new HashMap<>();
        List<AuditEntry> candidates = new ArrayList<>();
        TrailScan.Read read = TrailScan.read(snapshot, period.filter(null), MOST, change -> {
            if (change.reason() != null) {
                uses.computeIfAbsent(Wording.plain(change.reason()), reason -> new Uses())
                        .at(change.recordedAt());
            }
            if (change.reason() != null || isMissing(change)) {
                candidates.add(change);
            }
        });
        List<FoundChange> found = candidates.stream()
                .flatMap(change -> weakness(change, uses).map(why -> new FoundChange(change, why)).stream())
                .toList();
        return TestResult.of(this, snapshot, read, found.size(), found.subList(0, Math.min(MOST_FOUND, found.size())));
    }

    private boolean isMissing(AuditEntry change) {
        return asked(Weakness.MISSING)
                && change.reason() == null
                && change.importedFrom() == null
                && needsReason(change.happening());
    }

    private Optional<String> weakness(AuditEntry change, Map<String, Uses> uses) {
        String reason = change.reason();
        if (reason == null) {
            return Optional.of("No reason");
        }
        int length = Wording.letters(reason);
        if (asked(Weakness.SHORT) && length < letters) {
            return Optional.of("Reason of " + Formats.count(length, "letter or digit", "letters and digits"));
        }
        Uses used = uses.get(Wording.plain(reason));
        return asked(Weakness.REPEATED) && used != null && used.moments >= times
                ? Optional.of("The same reason at " + used.moments + " moments")
                : Optional.empty();
    }

    private boolean asked(Weakness other) {
        return weakness == null || weakness == other;
    }

    /** Whether it changes something that was recorded earlier in a way that is to be explained (docs/domain.md, rule 3). */
    static boolean needsReason(Happening happening) {
        return switch (happening) {
            case Happening.Revised _,
                    Happening.Corrected _,
                    Happening.NoteCorrected _,
                    Happening.Reassessed _,
                    Happening.Rescheduled _,
                    Happening.Ended _,
                    Happening.Reopened _,
                    Happening.Returned _,
                    Happening.FileRemoved _ -> true;
            case Happening.Opened _,
                    Happening.Reported _,
                    Happening.Answered _,
                    Happening.Reviewed _,
                    Happening.Assigned _,
                    Happening.ResponsePlanned _,
                    Happening.ImpactRecorded _,
                    Happening.Escalated _,
                    Happening.Occurred _,
                    Happening.Held _,
                    Happening.Completed _,
                    Happening.Written _,
                    Happening.Submitted _,
                    Happening.Issued _,
                    Happening.Acknowledged _,
                    Happening.TargetSet _,
                    Happening.Agreed _,
                    Happening.Noted _,
                    Happening.FileAttached _,
                    Happening.Linked _,
                    Happening.Unlinked _,
                    Happening.FrameworkLinked _,
                    Happening.FrameworkUnlinked _,
                    Happening.StrategyChanged _,
                    Happening.Redaction _ -> false;
        };
    }

    /** How often a reason was given: one form can change several things with one reason. */
    private static final class Uses {

        private int moments;
        private Instant last = Instant.MIN;

        void at(Instant moment) {
            if (!moment.equals(last)) {
                moments++;
                last = moment;
            }
        }
    }
}
