package org.waymark.query.happening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.CaseKind;
import org.waymark.events.DiagnosticAnswerEvent;
import org.waymark.events.DiagnosticAnswerEvent.QuestionAnswered;
import org.waymark.events.DiagnosticEvent;
import org.waymark.events.DiagnosticEvent.DiagnosticClosed;
import org.waymark.events.DiagnosticEvent.DiagnosticReopened;
import org.waymark.events.DiagnosticEvent.DiagnosticRevised;
import org.waymark.events.DiagnosticEvent.DiagnosticStarted;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Revised;

/** What the events of diagnostics and their answers mean. */
final class DiagnosticMeaning {

    private DiagnosticMeaning() {}

    static EventMeaning of(DiagnosticEvent event) {
        return new EventMeaning(happening(event), day -> sentence(event), memory -> changes(event));
    }

    static EventMeaning of(DiagnosticAnswerEvent event) {
        return switch (event) {
            case QuestionAnswered answered ->
                new EventMeaning(
                        answered.before() == null
                                ? new Opened(CaseKind.DIAGNOSTIC_ANSWER, title(answered))
                                : new Revised(title(answered)),
                        day -> sentence(answered),
                        memory -> FieldChanges.between(answered.before(), answered.after()));
        };
    }

    private static String title(QuestionAnswered answered) {
        return answered.question().question();
    }

    private static Happening happening(DiagnosticEvent event) {
        return switch (event) {
            case DiagnosticStarted started ->
                new Opened(CaseKind.DIAGNOSTIC, started.head().title());
            case DiagnosticRevised revised -> new Revised(revised.after().title());
            case DiagnosticClosed ignored -> new Closed();
            case DiagnosticReopened ignored -> new Reopened();
        };
    }

    private static String sentence(DiagnosticEvent event) {
        return switch (event) {
            case DiagnosticStarted started ->
                "Started diagnostic %s, “%s”, with %d questions."
                        .formatted(
                                started.diagnostic(),
                                started.head().title(),
                                started.questions().size());
            case DiagnosticRevised revised ->
                "Revised what diagnostic %s says of itself: %s."
                        .formatted(revised.diagnostic(), FieldChanges.names(revised.before(), revised.after()));
            case DiagnosticClosed closed -> "Closed diagnostic %s.".formatted(closed.diagnostic());
            case DiagnosticReopened reopened -> "Reopened diagnostic %s.".formatted(reopened.diagnostic());
        };
    }

    private static String sentence(QuestionAnswered answered) {
        String answer = answered.after().answer().title();
        return answered.before() == null
                        || answered.before().answer() == answered.after().answer()
                ? "Answered question %s of diagnostic %s: %s."
                        .formatted(answered.question().ref(), answered.diagnostic(), answer)
                : "Changed the answer to question %s of diagnostic %s from %s to %s."
                        .formatted(
                                answered.question().ref(),
                                answered.diagnostic(),
                                answered.before().answer().title(),
                                answer);
    }

    private static List<FieldChange> changes(DiagnosticEvent event) {
        return switch (event) {
            case DiagnosticStarted started -> {
                Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(started.head()));
                said.put("questions", String.valueOf(started.questions().size()));
                yield FieldChanges.between(Map.of(), said);
            }
            case DiagnosticRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case DiagnosticClosed ignored -> List.of(new FieldChange("status", null, "Closed"));
            case DiagnosticReopened ignored -> List.of(new FieldChange("status", null, "Open"));
        };
    }
}
