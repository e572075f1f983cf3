package org.waymark.query.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.NoteEvent;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
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
            case NoteEvent note -> note(note);
            case RedactionEvent redaction -> redaction(redaction);
        };
    }

    private static List<Change> strategy(StrategyEvent event) {
        return switch (event) {
            case StrategyCreated created -> Changes.between(null, created.charter());
            case CharterRevised revised -> Changes.between(revised.before(), revised.after());
            case StrategyAdopted ignored -> List.of(new Change("status", "Draft", "Adopted"));
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
            case HelpRequestAnswered answered -> List.of(new Change("answer", null, answered.answer()));
        };
    }

    private static List<Change> action(ActionEvent event) {
        return switch (event) {
            case ActionPlanned planned -> Changes.between(null, planned.plan());
        };
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
