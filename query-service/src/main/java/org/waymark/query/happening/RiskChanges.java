package org.waymark.query.happening;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskEvent;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskEscalated;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.RiskResponse;
import org.waymark.events.RiskResponse.RiskAction;

/** Before and after of what happened to a risk, field by field. */
final class RiskChanges {

    private static final String STATUS = "status";
    private static final String NEXT = "next review";

    private RiskChanges() {}

    static List<FieldChange> of(RiskEvent event) {
        return switch (event) {
            case RiskRaised raised -> FieldChanges.between(Map.of(), raised(raised));
            case RiskReassessed assessed -> FieldChanges.between(assessed.before(), assessed.after());
            case RiskRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case RiskOwnerAssigned assigned -> FieldChanges.between(assigned.before(), assigned.after());
            case RiskResponsePlanned planned ->
                FieldChanges.between(response(planned.before()), response(planned.after()));
            case RiskReviewed reviewed ->
                said(new Said("comment", reviewed.comment()), new Said(NEXT, day(reviewed.monitorNext())));
            case RiskEscalated escalated ->
                said(new Said("escalated to", escalated.to()), new Said("request", escalated.ask()));
            case RiskOccurred occurred ->
                said(new Said(STATUS, "Occurred"), new Said("what happened", occurred.what()));
            case RiskClosed ignored -> said(new Said(STATUS, "Closed"));
            case RiskReopened reopened -> said(new Said(STATUS, "Open"), new Said(NEXT, day(reopened.monitorNext())));
        };
    }

    private static Map<String, String> raised(RiskRaised raised) {
        Map<String, String> fields = new LinkedHashMap<>(FieldChanges.fields(raised.details()));
        fields.putAll(FieldChanges.fields(raised.people()));
        put(fields, "inherent", raised.inherent());
        put(fields, "current", raised.current());
        put(fields, "target", raised.target());
        LocalDate next = raised.monitorNext();
        if (next != null) {
            fields.put(NEXT, FieldChanges.day(next));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable RiskAssessment assessment) {
        if (assessment != null) {
            String said = assessment.score() == null
                    ? assessment.inWords()
                    : "%s: likelihood %d × impact %d = %d"
                            .formatted(
                                    assessment.rating().title(),
                                    assessment.likelihood(),
                                    assessment.impact(),
                                    assessment.score());
            String words = "%s, %s confidence"
                    .formatted(said, assessment.confidence().name().toLowerCase(Locale.UK));
            fields.put(name, assessment.rationale() == null ? words : words + ". " + assessment.rationale());
        }
    }

    private static Map<String, String> response(@Nullable RiskResponse response) {
        if (response == null) {
            return Map.of();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response", response.kind().title());
        if (response.text() != null) {
            fields.put("how", response.text());
        }
        if (!response.actions().isEmpty()) {
            fields.put(
                    "actions",
                    response.actions().stream().map(RiskChanges::action).collect(Collectors.joining("; ")));
        }
        return fields;
    }

    /** “Agree a cap (lead, by 31 October 2023, done)”. */
    private static String action(RiskAction action) {
        LocalDate by = action.by();
        String more = Stream.of(
                        action.who(), by == null ? null : "by " + FieldChanges.day(by), action.done() ? "done" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return more.isEmpty() ? action.what() : action.what() + " (" + more + ")";
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : FieldChanges.day(date);
    }

    private static List<FieldChange> said(Said... fields) {
        return Stream.of(fields)
                .filter(field -> field.words() != null)
                .map(field -> new FieldChange(field.name(), null, field.words()))
                .toList();
    }

    /** What an event says of itself; null where it says nothing. */
    private record Said(String name, @Nullable String words) {}
}
