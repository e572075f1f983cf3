package org.waymark.query.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.ActionEvent.ImpactRecorded;
import org.waymark.events.ActionProgress;
import org.waymark.events.DecisionEvent;
import org.waymark.events.LinkEvent;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.NoteEvent;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectClosed;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.ProjectReopened;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskMatrix;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.FrameworkDefined;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.ReportingCycleSet;
import org.waymark.events.StrategyEvent.RiskMatrixDefined;
import org.waymark.events.StrategyEvent.RoleGranted;
import org.waymark.events.StrategyEvent.RoleRevoked;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyClosed;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.ThemeRetired;
import org.waymark.events.StrategyEvent.ThemeRevised;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.audit.AuditEntry.Change;

/** Before and after of each event, field by field; again without a default branch. */
final class EntryChanges {

    private static final String REDACTION = "redaction";

    private EntryChanges() {}

    /** What the event changed, given what was known of its case. */
    static List<Change> of(WaymarkEvent event, CaseMemory memory) {
        return switch (event) {
            case StrategyEvent strategy -> strategy(strategy);
            case ProjectEvent project -> project(project, memory);
            case ActionEvent action -> action(action);
            case RiskEvent risk -> RiskChanges.of(risk);
            case ReviewEvent review -> review(review);
            case DecisionEvent decision -> entered((Record) decision);
            case NoteEvent note -> note(note);
            case LinkEvent link -> link(link);
            case RedactionEvent redaction -> redaction(redaction);
        };
    }

    private static List<Change> strategy(StrategyEvent event) {
        return switch (event) {
            case StrategyCreated created -> Changes.between(null, created.charter());
            case CharterRevised revised -> Changes.between(revised.before(), revised.after());
            case StrategyAdopted ignored -> List.of(new Change("status", "Draft", "Adopted"));
            case StrategyClosed ignored -> List.of(new Change("status", "Adopted", "Closed"));
            case ThemeRevised revised -> Changes.between(revised.before(), revised.after());
            case ThemeRetired ignored -> List.of(new Change("status", "In use", "Retired"));
            case RiskMatrixDefined defined -> matrix(defined);
            case ReportingCycleSet set -> Changes.between(set.before(), set.after());
            case RoleGranted granted ->
                List.of(new Change(
                        "role of " + granted.person(), null, granted.role().title()));
            case RoleRevoked revoked ->
                List.of(new Change("role of " + revoked.person(), revoked.role().title(), null));
            case FrameworkDefined defined -> entered(defined);
            case ThemeAdded added -> entered(added);
            case WorkstreamAdded added -> entered(added);
            case StageSchemeDefined defined -> entered(defined);
            case RatingScaleDefined defined -> scale(defined);
        };
    }

    private static List<Change> project(ProjectEvent event, CaseMemory memory) {
        return switch (event) {
            case ProjectRegistered registered -> entered(registered);
            case StageProgressReported reported ->
                report(memory.lastOf(reported.report().stage().id()), reported.report());
            case StageProgressCorrected corrected -> report(memory.numbered(corrected.replaces()), corrected.report());
            case ProjectRevised revised -> Changes.between(revised.before(), revised.after());
            case ProjectClosed ignored -> List.of(new Change("status", "Open", "Closed"));
            case ProjectReopened ignored -> List.of(new Change("status", "Closed", "Active"));
            case HelpRequestAnswered answered -> List.of(new Change("answer", null, answered.answer()));
        };
    }

    private static List<Change> action(ActionEvent event) {
        return switch (event) {
            case ActionPlanned planned -> Changes.between(null, planned.plan());
            case ActionRevised revised -> Changes.between(revised.before(), revised.after());
            case ActionRescheduled moved -> one("by", moved.before(), moved.after());
            case ActionAssigned assigned -> one("leads", assigned.before(), assigned.after());
            case ActionProgressReported reported -> progress(reported.progress());
            case ActionCompleted completed -> List.of(new Change("evidence", null, completed.evidence()));
            case ActionCancelled ignored -> List.of(new Change("status", "Open", "Cancelled"));
            case ActionReopened ignored -> List.of(new Change("status", "Ended", "Open"));
            case ImpactRecorded recorded -> Changes.between(recorded.before(), recorded.after());
        };
    }

    private static List<Change> progress(ActionProgress progress) {
        Map<String, String> said = new LinkedHashMap<>(Changes.fields(progress));
        said.remove("scale version");
        return Changes.between(Map.of(), said);
    }

    private static List<Change> review(ReviewEvent event) {
        return switch (event) {
            case ReviewScheduled scheduled -> entered(scheduled);
            case ReviewRescheduled moved -> one("date", moved.before(), moved.after());
            case ReviewCancelled ignored -> List.of(new Change("status", "Scheduled", "Cancelled"));
            case ReviewHeld held -> entered(held);
            case ReviewClosed closed -> entered(closed);
        };
    }

    private static List<Change> link(LinkEvent event) {
        return switch (event) {
            case CaseLinked linked -> List.of(new Change("link", null, linked.to()));
            case CaseUnlinked unlinked -> List.of(new Change("link", unlinked.to(), null));
            case FrameworkItemLinked linked -> List.of(new Change(linked.framework(), null, linked.code()));
            case FrameworkItemUnlinked unlinked -> List.of(new Change(unlinked.framework(), unlinked.code(), null));
        };
    }

    /** One thing that has a value before and after. */
    private static List<Change> one(String field, @Nullable Object before, Object after) {
        String was = Changes.words(before);
        return List.of(new Change(field, was.isEmpty() ? null : was, Changes.words(after)));
    }

    private static List<Change> matrix(RiskMatrixDefined defined) {
        return Changes.between(cells(defined.before()), cells(defined.after()));
    }

    private static Map<String, String> cells(RiskMatrix matrix) {
        Map<String, String> cells = new LinkedHashMap<>();
        matrix.cells()
                .forEach(cell -> cells.put(
                        "likelihood " + cell.likelihood() + ", impact " + cell.impact(),
                        cell.rating().title()));
        return cells;
    }

    private static List<Change> note(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> List.of(new Change("note", null, added.text()));
        };
    }

    /** What stands in place of the texts once they are gone; what they said is nobody's business any more. */
    private static List<Change> redaction(RedactionEvent event) {
        return switch (event) {
            case TextRedactionRequested ignored -> List.of(new Change(REDACTION, null, "Asked for"));
            case TextRedactionConfirmed ignored -> List.of(new Change(REDACTION, "Asked for", "Confirmed"));
            case TextRedactionDeclined ignored -> List.of(new Change(REDACTION, "Asked for", "Declined"));
            case TextRedacted gone ->
                gone.fields().stream()
                        .map(field -> new Change(Changes.plain(field), null, gone.sentence()))
                        .toList();
        };
    }

    /** All that a new thing says of itself; which strategy it is in goes without saying. */
    private static List<Change> entered(Record event) {
        Map<String, String> fields = new LinkedHashMap<>(Changes.fields(event));
        fields.remove("strategy");
        return Changes.between(Map.of(), fields);
    }

    private static List<Change> scale(RatingScaleDefined defined) {
        Map<String, String> levels = new LinkedHashMap<>();
        defined.levels().forEach(level -> levels.put(Changes.words(level), level.meaning()));
        return Changes.between(Map.of(), levels);
    }

    private static List<Change> report(Optional<StageReport> before, StageReport after) {
        return Changes.between(before.map(EntryChanges::said).orElse(Map.of()), said(after));
    }

    private static Map<String, String> said(StageReport report) {
        Map<String, String> said = new LinkedHashMap<>(Changes.fields(report));
        said.keySet().removeAll(List.of("number", "scheme version", "scale version"));
        return said;
    }
}
