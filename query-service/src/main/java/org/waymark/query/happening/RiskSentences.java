package org.waymark.query.happening;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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

/** What happened to a risk, in a sentence. */
final class RiskSentences {

    private RiskSentences() {}

    static String of(RiskEvent event) {
        return switch (event) {
            case RiskRaised raised ->
                "Raised risk %s, “%s”: %s."
                        .formatted(raised.risk(), raised.details().title(), rated(raised));
            case RiskReassessed reassessed -> reassessed(reassessed);
            case RiskRevised revised ->
                "Revised risk %s, “%s”."
                        .formatted(revised.risk(), revised.after().title());
            case RiskOwnerAssigned assigned ->
                assigned.after().owner() == null
                        ? "Left risk %s without an owner.".formatted(assigned.risk())
                        : NamedPeople.owns(assigned.after().owner(), assigned.risk());
            case RiskResponsePlanned planned ->
                "Planned the response to risk %s: %s."
                        .formatted(
                                planned.risk(), planned.after().kind().title().toLowerCase(Locale.UK));
            case RiskReviewed reviewed ->
                "Reviewed risk %s: unchanged%s.".formatted(reviewed.risk(), next(reviewed.monitorNext()));
            case RiskEscalated escalated -> NamedPeople.escalated(escalated.risk(), escalated.to());
            case RiskOccurred occurred ->
                "Recorded that risk %s has occurred. It is now an issue.".formatted(occurred.risk());
            case RiskClosed closed -> "Closed risk %s.".formatted(closed.risk());
            case RiskReopened reopened ->
                "Reopened risk %s%s.".formatted(reopened.risk(), next(reopened.monitorNext()));
        };
    }

    /** “inherent High (5 × 4 = 20)”; “current Medium, not scored” where it was not assessed before any control. */
    private static String rated(RiskRaised raised) {
        return raised.inherent() == null
                ? "current " + words(Objects.requireNonNull(raised.current(), "a risk is raised with an assessment"))
                : "inherent " + words(raised.inherent());
    }

    private static String reassessed(RiskReassessed event) {
        String kind = event.assessment().name().toLowerCase(Locale.UK);
        RiskAssessment before = event.before();
        return before == null
                ? "Assessed the %s level of risk %s as %s.".formatted(kind, event.risk(), words(event.after()))
                : "Reassessed the %s level of risk %s from %s to %s."
                        .formatted(kind, event.risk(), words(before), words(event.after()));
    }

    private static String words(RiskAssessment assessment) {
        return assessment.score() == null
                ? assessment.inWords()
                : "%s (%d × %d = %d)"
                        .formatted(
                                assessment.rating().title(),
                                assessment.likelihood(),
                                assessment.impact(),
                                assessment.score());
    }

    private static String next(@Nullable LocalDate day) {
        return day == null ? "" : ", next review on " + FieldChanges.day(day);
    }
}
