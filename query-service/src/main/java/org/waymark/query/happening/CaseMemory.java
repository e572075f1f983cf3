package org.waymark.query.happening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.events.StageReport;

/**
 * What the audit trail must remember of a case to say what a change changed: events carry what is new, and of reports
 * only the new one.
 *
 * @param reports every report of a project, in order; empty for any other case
 */
public record CaseMemory(List<StageReport> reports) {

    public static final CaseMemory EMPTY = new CaseMemory(List.of());

    public CaseMemory plus(StageReport report) {
        return new CaseMemory(Stream.concat(reports.stream(), Stream.of(report)).toList());
    }

    /** The report with this number. */
    Optional<StageReport> numbered(int number) {
        return reports.stream().filter(report -> report.number() == number).findFirst();
    }

    /** The last report recorded of a stage. */
    Optional<StageReport> lastOf(String stage) {
        return reports.reversed().stream()
                .filter(report -> report.stage().id().equals(stage))
                .findFirst();
    }
}
