package org.waymark.query.audit;

import static org.waymark.query.audit.Changes.words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.NoteEvent;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.ProjectEvent;
import org.waymark.events.ProjectEvent.HelpRequestAnswered;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.Stage;
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

/** One human sentence an event. The switches have no default branch: a new event without a sentence does not compile. */
final class Sentences {

    private Sentences() {}

    /**
     * What happened, without who did it.
     *
     * @param asAt the day for which it is true
     */
    static String of(WaymarkEvent event, LocalDate asAt) {
        return switch (event) {
            case StrategyEvent strategy -> strategy(strategy);
            case ProjectEvent project -> project(project, Changes.day(asAt));
            case ActionEvent action -> action(action);
            case NoteEvent note -> note(note);
            case RedactionEvent redaction -> redaction(redaction);
        };
    }

    private static String strategy(StrategyEvent event) {
        return switch (event) {
            case StrategyCreated created ->
                "Created the strategy “%s”.".formatted(created.charter().title());
            case CharterRevised ignored -> "Revised the charter.";
            case StrategyAdopted ignored -> "Adopted the strategy.";
            case ThemeAdded added -> "Added theme %s, “%s”.".formatted(added.ref(), added.title());
            case WorkstreamAdded added ->
                "Added workstream %s, “%s”, to theme %s.".formatted(added.ref(), added.title(), added.theme());
            case StageSchemeDefined defined ->
                "Defined version %d of the stages: %s."
                        .formatted(
                                defined.schemeVersion(),
                                defined.stages().stream().map(Stage::title).collect(Collectors.joining(", ")));
            case RatingScaleDefined defined ->
                "Defined version %d of the rating scale: %s."
                        .formatted(
                                defined.scaleVersion(),
                                defined.levels().stream().map(RatingLevel::name).collect(Collectors.joining(", ")));
        };
    }

    private static String project(ProjectEvent event, String day) {
        return switch (event) {
            case ProjectRegistered registered ->
                "Registered project %s, “%s”, under theme %s."
                        .formatted(registered.project(), registered.title(), registered.theme());
            case StageProgressReported reported ->
                "Reported %s of %s as %s%s, as at %s."
                        .formatted(
                                reported.report().stage().title(),
                                reported.project(),
                                words(reported.report().rating()),
                                asking(reported.report()),
                                day);
            case StageProgressCorrected corrected ->
                "Corrected report %d on %s: %s is %s%s, as at %s."
                        .formatted(
                                corrected.replaces(),
                                corrected.project(),
                                corrected.report().stage().title(),
                                words(corrected.report().rating()),
                                asking(corrected.report()),
                                day);
            case HelpRequestAnswered answered ->
                "Answered the request for help in report %d on %s, %s."
                        .formatted(
                                answered.report(),
                                answered.project(),
                                answered.stage().title());
        };
    }

    private static String asking(StageReport report) {
        return report.helpNeeded() == null ? "" : ", asking for help";
    }

    private static String action(ActionEvent event) {
        return switch (event) {
            case ActionPlanned planned ->
                "Planned action %s: %s"
                        .formatted(planned.action(), sentence(planned.plan().activities()));
        };
    }

    private static String note(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> "Added a note to %s.".formatted(added.item());
        };
    }

    /** Never what the text said. */
    private static String redaction(RedactionEvent event) {
        return switch (event) {
            case TextRedactionRequested asked ->
                "Asked for redaction %s: %s at position %d."
                        .formatted(asked.redaction(), fields(asked.fields()), asked.position());
            case TextRedactionConfirmed confirmed ->
                "Confirmed redaction %s: %s at position %d."
                        .formatted(confirmed.redaction(), fields(confirmed.fields()), confirmed.position());
            case TextRedactionDeclined declined ->
                "Declined redaction %s of what stands at position %d."
                        .formatted(declined.redaction(), declined.position());
            case TextRedacted gone ->
                "Carried out redaction %s: %s at position %d."
                        .formatted(gone.redaction(), fields(gone.fields()), gone.position());
        };
    }

    private static String fields(List<String> names) {
        return names.stream().map(Changes::plain).collect(Collectors.joining(", "));
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
