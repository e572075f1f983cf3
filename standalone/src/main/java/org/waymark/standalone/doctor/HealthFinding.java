package org.waymark.standalone.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check  what was looked at
 * @param level  how well it is
 * @param says   what was found, in sentences
 * @param advice what to do, in sentences; null where nothing needs to be done
 */
public record HealthFinding(
        HealthCheck check,
        HealthLevel level,
        String says,
        @Nullable String advice) {

    static HealthFinding fine(HealthCheck check, String says) {
        return new HealthFinding(check, HealthLevel.FINE, says, null);
    }

    static HealthFinding warning(HealthCheck check, String says, String advice) {
        return new HealthFinding(check, HealthLevel.WARNING, says, advice);
    }

    static HealthFinding wrong(HealthCheck check, String says, String advice) {
        return new HealthFinding(check, HealthLevel.WRONG, says, advice);
    }
}
