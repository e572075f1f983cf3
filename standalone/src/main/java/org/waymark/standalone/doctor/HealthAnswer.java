package org.waymark.standalone.doctor;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on the health of a Waymark as programs read it, of the API and of {@code ./waymark doctor --json}.
 *
 * @param at      when everything was looked at
 * @param level   the worst of all: {@code fine}, {@code warning} or {@code wrong}
 * @param checks  one for each thing that was looked at, in order
 */
public record HealthAnswer(Instant at, String level, List<Check> checks) {

    /**
     * What was found of one thing.
     *
     * @param check  what was looked at, such as {@code disk}
     * @param level  {@code fine}, {@code warning} or {@code wrong}
     * @param says   what was found, in sentences
     * @param advice what to do, in sentences; null where nothing needs to be done
     */
    public record Check(
            String check,
            String level,
            String says,
            @Nullable String advice) {}

    public static HealthAnswer of(HealthReport report) {
        return new HealthAnswer(
                report.at(),
                report.level().id(),
                report.findings().stream()
                        .map(finding ->
                                new Check(finding.check().id(), finding.level().id(), finding.says(), finding.advice()))
                        .toList());
    }

    /**
     * {@return the report that this is of}
     *
     * @throws IllegalArgumentException if it names a check or level that this version does not know
     */
    public HealthReport report() {
        return new HealthReport(
                at,
                checks.stream()
                        .map(each -> new HealthFinding(
                                Arrays.stream(HealthCheck.values())
                                        .filter(check -> check.id().equals(each.check()))
                                        .findFirst()
                                        .orElseThrow(IllegalArgumentException::new),
                                Arrays.stream(HealthLevel.values())
                                        .filter(level -> level.id().equals(each.level()))
                                        .findFirst()
                                        .orElseThrow(IllegalArgumentException::new),
                                each.says(),
                                each.advice()))
                        .toList());
    }
}
