package org.waymark.standalone.doctor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What all checks found.
 *
 * @param at       when
 * @param findings one for each check, in order
 */
public record HealthReport(Instant at, List<HealthFinding> findings) {

    /** {@return the worst of the findings} */
    public HealthLevel level() {
        return findings.stream()
                .map(HealthFinding::level)
                .max(Comparator.naturalOrder())
                .orElse(HealthLevel.FINE);
    }

    /** {@return all of it in one sentence} */
    public String summary() {
        long wrong = count(HealthLevel.WRONG);
        long warnings = count(HealthLevel.WARNING);
        if (wrong + warnings == 0) {
            return "All is well.";
        }
        String warned = warnings == 0 ? "no warnings" : Amounts.count(warnings, "warning");
        return String.format(
                Locale.UK,
                "%s wrong, %s.",
                wrong == 0 ? "Nothing is" : wrong == 1 ? "1 thing is" : wrong + " things are",
                warned);
    }

    private long count(HealthLevel level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
