package org.waymark.command.imports.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.DatedReports;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressCorrected;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionPlan;
import org.waymark.events.ActionProgress;
import org.waymark.events.ActionStatus;
import org.waymark.events.WaymarkEvent;

/** An action of the plan. */
public final class ExistingAction extends ExistingCase {

    private @Nullable ActionPlan plan;
    private ActionReport report = new ActionReport(ActionStatus.PLANNED, null, null, null);
    private final DatedReports<ActionProgress> reports = new DatedReports<>();
    private int number;

    @Override
    public Optional<CaseFingerprint> take(WaymarkEvent event, LocalDate asAt) {
        switch (event) {
            case ActionPlanned planned -> plan = planned.plan();
            case ActionRevised revised -> plan = revised.after();
            case ActionRescheduled moved -> plan = agreed().withBy(moved.after());
            case ActionAssigned assigned -> plan = agreed().withLeads(assigned.after());
            case ActionProgressReported reported -> reported(++number, asAt, reported.progress());
            case ActionProgressCorrected corrected -> {
                reports.remove(corrected.report());
                reported(corrected.report(), asAt, corrected.after());
            }
            case ActionCompleted completed ->
                report = new ActionReport(ActionStatus.COMPLETE, report.rating(), completed.evidence(), null);
            case ActionCancelled _ -> report = with(ActionStatus.CANCELLED);
            case ActionReopened _ -> report = with(ActionStatus.IN_PROGRESS);
            default -> {}
        }
        return Optional.ofNullable(plan).map(agreed -> ActionEntry.said(agreed, report));
    }

    @Override
    public CaseFingerprint besides(Entry row) {
        ActionPlan agreed = plan;
        if (agreed == null
                || !(row instanceof ActionEntry entry)
                || !entry.report().isDated()) {
            return now();
        }
        LocalDate day = Objects.requireNonNull(entry.report().asAt(), "a dated report has a day");
        return reports.on(day)
                .map(before -> ActionEntry.said(agreed, ActionReport.of(before.report(), before.day())))
                .orElseGet(this::now);
    }

    private void reported(int its, LocalDate asAt, ActionProgress progress) {
        reports.add(its, asAt, progress);
        report = new ActionReport(
                progress.status(),
                progress.rating() == null ? report.rating() : progress.rating().letter(),
                progress.comment() == null ? report.comment() : progress.comment(),
                null);
    }

    private ActionReport with(ActionStatus status) {
        return new ActionReport(status, report.rating(), report.comment(), null);
    }

    private ActionPlan agreed() {
        return Objects.requireNonNull(plan, "an action begins with ActionPlanned");
    }
}
