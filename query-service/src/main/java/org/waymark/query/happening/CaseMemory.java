package org.waymark.query.happening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionProgress;
import org.waymark.events.RatingLevel;
import org.waymark.events.StageReport;

/**
 * What the audit trail must remember of a case to say what a change changed: events carry what is new, and of reports
 * only the new one.
 *
 * @param reports the last report recorded of each stage of a project; empty for any other case
 * @param rating  the last rating of an action; null where there was none, and for any other case
 */
public record CaseMemory(
        List<StageReport> reports, @Nullable RatingLevel rating) {

    public static final CaseMemory EMPTY = new CaseMemory(List.of(), null);

    /** With a report, in place of the one on the same stage. */
    public CaseMemory plus(StageReport report) {
        String stage = report.stage().id();
        return new CaseMemory(
                Stream.concat(reports.stream().filter(each -> !each.stage().id().equals(stage)), Stream.of(report))
                        .toList(),
                rating);
    }

    /** With the rating of a report on an action, if it gave one. */
    public CaseMemory plus(ActionProgress progress) {
        return progress.rating() == null ? this : new CaseMemory(reports, progress.rating());
    }

    /** The report with this number, if it is the last of its stage. */
    public Optional<StageReport> numbered(int number) {
        return reports.stream().filter(report -> report.number() == number).findFirst();
    }

    /** The last report recorded of a stage. */
    Optional<StageReport> lastOf(String stage) {
        return reports.stream()
                .filter(report -> report.stage().id().equals(stage))
                .findFirst();
    }
}
