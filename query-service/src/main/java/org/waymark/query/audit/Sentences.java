package org.waymark.query.audit;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent;
import org.waymark.events.DecisionEvent;
import org.waymark.events.LinkEvent;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.NoteEvent;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.ProjectEvent;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedacted;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.ReviewEvent;
import org.waymark.events.RiskEvent;
import org.waymark.events.StrategyEvent;
import org.waymark.events.WaymarkEvent;

/** One human sentence an event. The switches have no default branch: a new event without a sentence does not compile. */
public final class Sentences {

    private Sentences() {}

    /**
     * What happened, without who did it.
     *
     * @param asAt the day for which it is true
     */
    public static String of(WaymarkEvent event, LocalDate asAt) {
        return switch (event) {
            case StrategyEvent strategy -> StrategySentences.of(strategy);
            case ProjectEvent project -> ProjectSentences.of(project, Changes.day(asAt));
            case ActionEvent action -> ActionSentences.of(action, Changes.day(asAt));
            case RiskEvent risk -> RiskSentences.of(risk);
            case ReviewEvent review -> ReviewSentences.of(review);
            case DecisionEvent decision -> ReviewSentences.of(decision);
            case NoteEvent note -> note(note);
            case LinkEvent link -> link(link);
            case RedactionEvent redaction -> redaction(redaction);
        };
    }

    private static String note(NoteEvent event) {
        return switch (event) {
            case NoteAdded added -> "Added a note to %s.".formatted(added.item());
        };
    }

    private static String link(LinkEvent event) {
        return switch (event) {
            case CaseLinked linked -> "Linked %s to %s.".formatted(linked.item(), linked.to());
            case CaseUnlinked unlinked -> "Took away the link of %s to %s.".formatted(unlinked.item(), unlinked.to());
            case FrameworkItemLinked linked ->
                "Linked %s to %s of %s."
                        .formatted(subject(linked.theme(), linked.item()), linked.code(), linked.framework());
            case FrameworkItemUnlinked unlinked ->
                "Took away the link of %s to %s of %s."
                        .formatted(subject(unlinked.theme(), unlinked.item()), unlinked.code(), unlinked.framework());
        };
    }

    private static String subject(@Nullable String theme, @Nullable String item) {
        return item == null ? "theme " + theme : item;
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
        return names.stream().map(Changes::plain).collect(joining(", "));
    }
}
